import { badField, type FieldError, fieldError, notFound, refusal } from '#platform/errors.ts';

export const oneOrManyLevels = (path: string) => badField(path, 'count_or_levels');
export const unknownProduct = () => notFound('product');
export const notInCurrency = (currency: string, currencies: string[]) =>
  refusal(404, 'catalog.other_currency', {
    params: { currency, currencies: currencies.join(', ') },
    errors: currencies.map((one) => fieldError('?currency', 'sold_in', { currency: one })),
  });
export const unknownVariant = () => notFound('variant');
export const unknownCategory = () => notFound('category');

export const slugTaken = (slug: string) => refusal(409, 'catalog.slug_taken', { params: { slug } });
/** `owner`: who has it, such as "Linen apron, Sand / S"; unknown when somebody took it this very moment. */
export const skuTaken = (path: string, owner = '') => {
  const error = owner
    ? fieldError(path, 'sku_taken', { owner: `“${owner}”` }, { current: owner })
    : fieldError(path, 'sku_taken_somewhere');
  const params = { owner: owner || 'none' };
  return refusal(409, 'catalog.sku_taken', { params, errors: [error] });
};
export const noSuchCategory = (slug: string) =>
  refusal(400, 'catalog.unknown_category', {
    errors: [fieldError('/categories', 'unknown_category', { slug })],
  });
export const noSuchParent = () =>
  refusal(400, 'catalog.unknown_category', { errors: [fieldError('/parent', 'unknown_parent')] });
export const categoryCircle = () =>
  refusal(400, 'catalog.category_circle', { errors: [fieldError('/parent', 'category_circle')] });
export const otherCategories = () =>
  refusal(409, 'catalog.categories_changed', {
    errors: [fieldError('/ids', 'categories_changed')],
  });
export const categoryNotEmpty = () => refusal(409, 'catalog.category_has_children');
export const badOptions = (error: FieldError) =>
  refusal(400, 'catalog.bad_options', { errors: [error] });
export const badPrices = (error: FieldError) =>
  refusal(400, 'catalog.bad_prices', { errors: [error] });
export const noSuchImage = (path: string) =>
  refusal(400, 'catalog.unknown_image', { errors: [fieldError(path, 'unknown_image')] });
export const tooLong = (path: string, max: number) =>
  refusal(400, 'catalog.too_long', {
    params: { max },
    errors: [fieldError(path, 'too_long', { max })],
  });
