import { useRootData } from '../../visit/root-data.ts';
import { holds } from './powers.ts';

/** Whether the person at the screen may do something: what they may not is not offered to them. */
export function useMay(): (permission: string) => boolean {
  const powers = useRootData()?.user?.permissions ?? [];
  return (permission) => holds(powers, permission);
}
