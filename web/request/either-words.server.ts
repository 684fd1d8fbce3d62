import { translatorFor } from '#common/messages/index.ts';
import type { Money } from '#common/money.ts';
import { sayEither } from '../i18n/either-amount.ts';

export const eitherWords = (readings: [Money, Money], locale: string): string =>
  sayEither(translatorFor(locale), readings, locale);
