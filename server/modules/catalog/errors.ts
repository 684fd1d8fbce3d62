import { notFound, Refusal } from '#platform/errors.ts';

/** A refusal that points at the field of the body it is about. */
const refuseField = (code: string, path: string, message: string) =>
  new Refusal(400, code, message, { errors: [{ path, message }] });

export const unknownProduct = () => notFound('This product');
export const notInCurrency = (currency: string, currencies: string[]) =>
  new Refusal(
    404,
    'catalog.other_currency',
    `This product has no price in ${currency}. It is sold in ${currencies.join(', ')}.`,
    { errors: currencies.map((message) => ({ path: '?currency', message })) },
  );
export const unknownVariant = () => notFound('This variant');
export const unknownCategory = () => notFound('This category');

export const slugTaken = (slug: string) =>
  new Refusal(
    409,
    'catalog.slug_taken',
    `The address “${slug}” is taken, or once was: old links lead to who had it. Choose another one.`,
  );
/** `owner`: who has it, such as "Linen apron, Sand / S"; unknown when somebody took it this very moment. */
export const skuTaken = (path: string, owner = '') => {
  const who = owner ? `“${owner}”` : 'Another variant';
  const message = `${who} has this SKU already. Each SKU names one variant of one product.`;
  const error = { path, message, ...(owner && { current: owner }) };
  return new Refusal(409, 'catalog.sku_taken', message, { errors: [error] });
};
export const noSuchCategory = (slug: string) =>
  refuseField('catalog.unknown_category', '/categories', `There is no category “${slug}”.`);
export const noSuchParent = () =>
  refuseField('catalog.unknown_category', '/parent', 'There is no such category to stand under.');
export const categoryCircle = () =>
  refuseField('catalog.category_circle', '/parent', 'A category cannot stand under itself.');
export const categoryNotEmpty = () =>
  new Refusal(
    409,
    'catalog.category_has_children',
    'Other categories stand under this one. Move or remove them first.',
  );
export const badOptions = (path: string, message: string) =>
  refuseField('catalog.bad_options', path, message);
export const badPrices = (path: string, message: string) =>
  refuseField('catalog.bad_prices', path, message);
export const noSuchImage = (path: string) =>
  refuseField(
    'catalog.unknown_image',
    path,
    'There is no such picture. Upload it and add it to the product first.',
  );
export const tooLong = (path: string, most: number) =>
  refuseField(
    'catalog.too_long',
    path,
    `This text is too long: ${most} characters of HTML at most.`,
  );
