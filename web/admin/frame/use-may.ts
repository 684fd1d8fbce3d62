import { createContext, use } from 'react';
import { holds } from './powers.ts';

/** What the person at the screen may do, read again at each click: a changed role shows at once. */
export const PowersContext = createContext<readonly string[]>([]);

/** Whether the person at the screen may do something: what they may not is not offered to them. */
export function useMay(): (permission: string) => boolean {
  const powers = use(PowersContext);
  return (permission) => holds(powers, permission);
}
