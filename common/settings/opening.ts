import type { Group } from './fields.ts';

/** Whether the shop is open to everybody, and what is said while it is not. `usual`: a demo is open, a new live shop closed. */
export const opening = {
  fields: {
    state: { kind: 'choice', of: ['usual', 'closed', 'maintenance', 'open'], initial: 'usual' },
    closedText: { kind: 'text', max: 500, initial: '' },
    maintenanceText: { kind: 'text', max: 500, initial: '' },
    maintenanceMinutes: { kind: 'integer', min: 5, max: 1440, initial: 60 },
  },
} as const satisfies Group;

export type Doors = 'open' | 'closed' | 'maintenance';

/** Who may come in, from what the merchant chose. */
export function doorsOf(
  state: 'usual' | 'closed' | 'maintenance' | 'open',
  mode: 'demo' | 'live',
): Doors {
  if (state !== 'usual') return state;
  return mode === 'live' ? 'closed' : 'open';
}
