import { notFound, Refusal } from '#platform/errors.ts';

export const noCustomer = () => notFound('This customer');
export const noNote = () => notFound('This note');
export const tooManyNotes = () =>
  new Refusal(
    409,
    'customer.too_many_notes',
    'A customer holds at most 200 notes. Remove some that no longer matter.',
  );
export const ordersOpen = (numbers: number[]) =>
  new Refusal(
    409,
    'account.orders_open',
    `Orders of yours are not finished yet: ${numbers.join(', ')}. Once they are shipped or cancelled, you can delete ` +
      'your account.',
  );
