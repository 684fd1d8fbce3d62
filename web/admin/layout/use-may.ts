import { createContext, use } from 'react';
import { grants } from './permissions.ts';

/** What the person at the screen may do, read again at each click: a changed role shows at once. */
export const PermissionsContext = createContext<readonly string[]>([]);

/** Whether the person at the screen may do something: what they may not is not offered to them. */
export function useMay(): (permission: string) => boolean {
  const permissions = use(PermissionsContext);
  return (permission) => grants(permissions, permission);
}
