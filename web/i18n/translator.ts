import { useTranslations } from 'use-intl';
import type { Translator } from '#common/messages/index.ts';

/**
 * All messages under their whole names, for functions that the server calls too. `use-intl` types the two translators
 * apart, though they are one.
 */
export const useTranslator = (): Translator => useTranslations() as unknown as Translator;
