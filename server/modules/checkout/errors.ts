import { type FieldError, fieldError, refusal } from '#platform/errors.ts';

export const emptyCart = () => refusal(409, 'checkout.empty_bag');
export const needsAddress = () => refusal(409, 'checkout.address_missing');
export const needsShipping = () => refusal(409, 'checkout.shipping_missing');
export const fieldsMissing = (errors: FieldError[]) =>
  refusal(409, 'checkout.address_missing', { errors });
export const accountRequired = () => refusal(409, 'checkout.account_required');
export const termsNotAccepted = () =>
  refusal(409, 'checkout.terms_not_accepted', {
    errors: [fieldError('/acceptedTerms', 'required')],
  });
export const termsChanged = () =>
  refusal(409, 'checkout.terms_changed', {
    errors: [fieldError('/acceptedTerms', 'changed_meanwhile')],
  });
export const noteNotTaken = () =>
  refusal(409, 'checkout.note_not_taken', { errors: [fieldError('/note', 'note_not_taken')] });
export const goneFromSale = (itemIds: string[]) =>
  refusal(409, 'checkout.not_for_sale', {
    errors: itemIds.map((path) => fieldError(path, 'not_for_sale')),
  });
export const tooLarge = () => refusal(409, 'checkout.too_large');
export const tooMuchUnpaid = () => refusal(409, 'checkout.too_much_unpaid');
export const alreadyPaid = () => refusal(409, 'order.already_paid');
