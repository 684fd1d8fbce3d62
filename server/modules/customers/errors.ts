import { notFound, refusal } from '#platform/errors.ts';

export const noCustomer = () => notFound('customer');
export const noNote = () => notFound('note');
export const tooManyNotes = (max: number) =>
  refusal(409, 'customer.too_many_notes', { params: { max } });
export const ordersOpen = (numbers: string[]) =>
  refusal(409, 'account.orders_open', { params: { orders: numbers.join(', ') } });
