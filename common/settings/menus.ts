import type { Group } from './fields.ts';

/** What the head and the foot of each page lead to: one link on each line (`common/menu-lines.ts`). Empty: the usual ones. */
export const menus = {
  fields: {
    main: { kind: 'text', max: 4000, initial: '' },
    help: { kind: 'text', max: 2000, initial: '' },
    about: { kind: 'text', max: 2000, initial: '' },
  },
} as const satisfies Group;
