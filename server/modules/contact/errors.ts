import { notFound } from '#platform/errors.ts';

export const noMessage = () => notFound('message');
