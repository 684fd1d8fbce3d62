import { translatorFor } from '#common/messages/index.ts';
import type { Money } from '#common/money.ts';
import { describeEither } from '../i18n/either-amount.ts';

export const eitherWords = (readings: [Money, Money], locale: string): string =>
  describeEither(translatorFor(locale), readings, locale);
