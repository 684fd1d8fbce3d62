import { notFound, refusal } from '#platform/errors.ts';

export const unknownAddress = () => notFound('address');
export const addressBookFull = (max: number) =>
  refusal(409, 'account.address_book_full', { params: { max } });
