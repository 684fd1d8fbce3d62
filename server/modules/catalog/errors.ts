import { notFound, refusal } from '#platform/errors.ts';

/** Points at the field of the body it is about; `message` says more than the sentence of the code. */
const refuseField = (
  code:
    | 'catalog.unknown_category'
    | 'catalog.category_circle'
    | 'catalog.bad_options'
    | 'catalog.bad_prices'
    | 'catalog.unknown_image',
  path: string,
  message: string,
) => refusal(400, code, { errors: [{ path, message }] });

export const unknownProduct = () => notFound('product');
export const notInCurrency = (currency: string, currencies: string[]) =>
  refusal(404, 'catalog.other_currency', {
    params: { currency, currencies: currencies.join(', ') },
    errors: currencies.map((message) => ({ path: '?currency', message })),
  });
export const unknownVariant = () => notFound('variant');
export const unknownCategory = () => notFound('category');

export const slugTaken = (slug: string) => refusal(409, 'catalog.slug_taken', { params: { slug } });
/** `owner`: who has it, such as "Linen apron, Sand / S"; unknown when somebody took it this very moment. */
export const skuTaken = (path: string, owner = '') => {
  const who = owner ? `“${owner}”` : 'Another variant';
  const error = { path, message: `${who} has this SKU already.`, ...(owner && { current: owner }) };
  const params = { owner: owner || 'none' };
  return refusal(409, 'catalog.sku_taken', { params, errors: [error] });
};
export const noSuchCategory = (slug: string) =>
  refuseField('catalog.unknown_category', '/categories', `There is no category “${slug}”.`);
export const noSuchParent = () =>
  refuseField('catalog.unknown_category', '/parent', 'There is no such category to stand under.');
export const categoryCircle = () =>
  refuseField('catalog.category_circle', '/parent', 'A category cannot stand under itself.');
export const categoryNotEmpty = () => refusal(409, 'catalog.category_has_children');
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
export const tooLong = (path: string, max: number) =>
  refusal(400, 'catalog.too_long', {
    params: { max },
    errors: [{ path, message: `holds ${max} characters of HTML at most` }],
  });
