/** What every part of a page may ask: language, direction, appearance. Known before any data, so error pages have it too. */
import { createContext, type ReactNode, use } from 'react';
import { IntlProvider, type Messages } from 'use-intl';
import { directionOf, formatLocale } from '#common/locales.ts';
import type { Theme } from '#common/pages.ts';

type PageSettings = { locale: string; direction: 'ltr' | 'rtl'; theme: Theme; nonce?: string };

const PageContext = createContext<PageSettings>({
  locale: 'en',
  direction: 'ltr',
  theme: 'system',
});

type Props = {
  locale: string;
  theme: Theme;
  nonce?: string;
  messages: object;
  children: ReactNode;
};

export function PageProvider({ locale, theme, nonce, messages, children }: Props) {
  return (
    <PageContext value={{ locale, direction: directionOf(locale), theme, nonce }}>
      {/* Parts of the shop load only their own sentences; a key outside them would show in the first test. */}
      <IntlProvider locale={formatLocale(locale)} messages={messages as Messages} timeZone="UTC">
        {children}
      </IntlProvider>
    </PageContext>
  );
}

export const usePage = () => use(PageContext);
