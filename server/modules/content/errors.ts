import { badField, fieldError, notFound, refusal } from '#platform/errors.ts';

export const unknownPage = () => notFound('page');
export const noCategory = () => notFound('category');
export const unknownRevision = () => notFound('revision');
export const unknownRedirect = () => notFound('redirect');
export const pageSlugTaken = (slug: string) =>
  refusal(409, 'content.slug_taken', {
    params: { slug },
    errors: [fieldError('/slug', 'taken')],
  });
export const policyTaken = () =>
  refusal(409, 'content.policy_taken', { errors: [fieldError('/policy', 'taken')] });
export const tooManyPages = (max: number) =>
  refusal(409, 'content.too_many_pages', { params: { max } });
export const noSuchPicture = () => badField('/pictureId', 'unknown_image');
export const onlyForPages = () => badField('/policy', 'only_for_pages');
export const onlyForHeads = () => badField('/categoryId', 'only_for_heads');
export const headOfNothing = () => badField('/categoryId', 'required');
export const noSuchCategory = () => badField('/categoryId', 'no_such_category');
export const tooManyRedirects = (max: number) =>
  refusal(409, 'content.too_many_redirects', { params: { max } });
