import { notFound, Refusal } from '#platform/errors.ts';

export const notAPicture = () =>
  new Refusal(
    415,
    'media.not_a_picture',
    'This file is not a picture we can read. Send a JPEG, PNG, WebP or AVIF.',
  );
export const tooHeavy = (megabytes: number) =>
  new Refusal(413, 'media.too_heavy', `Pictures may weigh up to ${megabytes} MB.`);
export const tooManyPixels = (megapixels: number) =>
  new Refusal(413, 'media.too_many_pixels', `Pictures may have up to ${megapixels} megapixels.`);
export const noFile = () =>
  new Refusal(400, 'media.no_file', 'Send one picture, as the file field of a form.');
export const unknownPicture = () => notFound('This picture');
