import { notFound, refusal } from '#platform/errors.ts';

export const noSuchZone = () => notFound('page');
export const noSuchOption = () => notFound('page');
export const tooManyZones = (max: number) =>
  refusal(409, 'shipping.too_many_zones', { params: { max } });
export const tooManyOptions = (max: number) =>
  refusal(409, 'shipping.too_many_options', { params: { max } });
