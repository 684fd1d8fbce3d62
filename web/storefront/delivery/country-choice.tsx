/** Another country to deliver to, on request. A plain form, so that it works without scripts. */
import { useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { countryName } from '#common/addresses.ts';
import { usePage } from '../../i18n/page.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { useQueryFields } from '../../ui/use-form.ts';
import type { Destination } from './words.server.ts';

export function CountryChoice({ country, countries }: Destination) {
  const t = useTranslations('shop.deliverTo');
  const { locale } = usePage();
  const { pathname, search } = useLocation();
  const { field } = useQueryFields({ country });
  if (countries.length < 2) return null;
  return (
    <details className="deliver-to">
      <summary className="link w-fit py-1">{t('change')}</summary>
      <form method="post" action="/preferences" className="flex flex-wrap items-end gap-3 py-4">
        <HiddenField name="back" value={pathname + search} />
        <SelectField label={t('country')} {...field('country')}>
          {countries.map((code) => (
            <option key={code} value={code} data-content="">
              {countryName(code, locale)}
            </option>
          ))}
        </SelectField>
        <Button type="submit">{t('show')}</Button>
        <p className="w-full text-quiet">{t('only')}</p>
      </form>
    </details>
  );
}
