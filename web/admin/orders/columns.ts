/** The columns of the list of orders, beside the number, which every row has. */

/** In the order they stand in. */
export const ORDER_COLUMNS = {
  all: [
    'placed',
    'customer',
    'email',
    'country',
    'delivery',
    'payment',
    'fulfilment',
    'tags',
    'items',
    'total',
  ],
  usual: ['placed', 'customer', 'payment', 'fulfilment', 'items', 'total'],
} as const;
export type OrderColumn = (typeof ORDER_COLUMNS.all)[number];

/** A narrow screen does without; what matters of them then stands elsewhere in the row. */
const WIDE = 'max-sm:hidden';
const WIDER = 'max-md:hidden';
const ALWAYS: readonly OrderColumn[] = ['customer', 'payment'];

/** On which screens a column shows, beside the others. */
export function widthOf(column: OrderColumn, columns: readonly OrderColumn[]): string {
  if (column === 'total') return WIDE;
  if (column === 'placed') return columns.includes('customer') ? WIDE : '';
  if (column === 'fulfilment') return columns.includes('payment') ? WIDER : '';
  return ALWAYS.includes(column) ? '' : WIDER;
}
