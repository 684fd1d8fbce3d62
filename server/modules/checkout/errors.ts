import { Refusal } from '#platform/errors.ts';

export const emptyBag = () =>
  new Refusal(409, 'checkout.empty_bag', 'There is nothing in the bag to order.');
export const needsAddress = () =>
  new Refusal(409, 'checkout.address_missing', 'Tell us where to deliver first.');
export const needsShipping = () =>
  new Refusal(409, 'checkout.shipping_missing', 'Choose how to have it delivered first.');
export const goneFromSale = (itemIds: string[]) =>
  new Refusal(
    409,
    'checkout.not_for_sale',
    'Something in the bag is no longer for sale. Remove it, then try again.',
    { errors: itemIds.map((path) => ({ path, message: 'is no longer for sale' })) },
  );
export const tooLarge = () =>
  new Refusal(
    409,
    'checkout.too_large',
    'This is too much money for one order. Take something out of the bag, then try again.',
  );
export const tooMuchUnpaid = () =>
  new Refusal(
    409,
    'checkout.too_much_unpaid',
    'So much can only be ordered when it is paid at once. Choose another way to pay, or order fewer.',
  );
export const alreadyPaid = () =>
  new Refusal(409, 'order.already_paid', 'This order needs no further payment.');
