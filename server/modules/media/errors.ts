import { notFound, refusal } from '#platform/errors.ts';

export const notAPicture = () => refusal(415, 'media.not_a_picture');
export const tooHeavy = (megabytes: number) =>
  refusal(413, 'media.too_heavy', { params: { max: megabytes } });
export const tooManyPixels = (megapixels: number) =>
  refusal(413, 'media.too_many_pixels', { params: { max: megapixels } });
export const noFile = () => refusal(400, 'media.no_file');
export const unknownPicture = () => notFound('picture');
