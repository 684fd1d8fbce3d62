import { useFormatter } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';

export type Customer = AnswerOf<'getCustomer'>;

/** A day within a sentence. */
export function useDay(): (at: string) => string {
  const format = useFormatter();
  return (at) => format.dateTime(new Date(at), { dateStyle: 'long' });
}
