/** How loud the badge of an order is. */
import type { OrderWord } from '#common/order-words.ts';
import type { Tone } from '../../ui/state.tsx';

export const STATUS_TONES: Record<OrderWord, Tone> = {
  pending: 'notice',
  confirmed: 'good',
  paid: 'good',
  refunded: 'quiet',
  partly_shipped: 'good',
  shipped: 'plain',
  partly_returned: 'quiet',
  returned: 'quiet',
  delivered: 'plain',
  cancelled: 'quiet',
};
