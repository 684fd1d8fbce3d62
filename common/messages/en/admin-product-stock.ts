/** The stock of one product at each location. */
import { orderReturn } from './admin-return.ts';

export const productStock = {
  title: 'Stock of {product}',
  heading: 'Stock at each location',
  text: 'Enter how many units are on the shelf. What is sold while you count is taken off by itself.',
  notACount: 'Enter a whole number, such as 12, or 0.',
  save: 'Save the stock',
  saved: 'Saved. It counts at once.',
  stockAt: 'Stock, {location}',
  stockMoved:
    'It changed while you had it open: {current} are there now. Save again to keep what you entered.',
  /** What comes back of an order. */
  returned: orderReturn,
};
