import { notFound, Refusal } from '#platform/errors.ts';

export const unknownAddress = () => notFound('This address');
export const addressBookFull = (most: number) =>
  new Refusal(
    409,
    'account.address_book_full',
    `An address book holds ${most} addresses. Remove one, then add this one.`,
  );
