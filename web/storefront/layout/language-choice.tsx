/** In which language the shop is read. A plain form, so that the whole page comes anew, and without scripts. */
import { useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { languageName, PSEUDO_LOCALE } from '#common/locales.ts';
import { useRootData } from '../../request/root-data.ts';
import { BareButton } from '../../ui/button.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { without } from './without.ts';

export function LanguageChoice() {
  const t = useTranslations('shop');
  const root = useRootData();
  const { pathname, search } = useLocation();
  const offered = root?.shop.locales.filter((locale) => locale !== PSEUDO_LOCALE) ?? [];
  if (!root || offered.length < 2) return null;
  return (
    <form method="post" action="/preferences">
      <HiddenField name="back" value={without('locale', { pathname, search })} />
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="mb-2 font-medium">{t('language')}</legend>
        {offered.map((locale) => (
          <BareButton
            key={locale}
            type="submit"
            name="locale"
            value={locale}
            lang={locale}
            aria-pressed={root.locale === locale}
            className="chip aria-pressed:border-ink"
            data-content=""
          >
            {languageName(locale)}
          </BareButton>
        ))}
      </fieldset>
    </form>
  );
}
