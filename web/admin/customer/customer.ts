import type { AnswerOf } from '#api/client.ts';

export type Customer = AnswerOf<'getCustomer'>;
