import { defineChanged } from '#platform/channel.ts';

/** An order changed: pages that show it read it again. */
export const ORDER_CHANGED = defineChanged('order');
