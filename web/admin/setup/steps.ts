/** Where each step of the checklist is done. */
import type { AnswerOf } from '#api/client.ts';

export type Step = AnswerOf<'getSetup'>['steps'][number];

export const PAGE_OF_STEP: Record<Step['name'], string> = {
  identity: '/admin/settings/identity',
  tax: '/admin/settings/tax',
  delivery: '/admin/settings/delivery',
  payment: '/admin/settings/payments',
  sender: '/admin/setup#machine',
  product: '/admin/products/new',
  policies: '/admin/pages',
  domain: '/admin/setup#machine',
  twoFactor: '/admin/team',
};
