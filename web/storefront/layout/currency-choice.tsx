/** In which currency prices are shown, and the bag is kept. A plain form, so that it works without scripts. */
import { useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';
import { BareButton } from '../../ui/button.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { without } from './without.ts';

/** `among`: only these, where a product is not sold in all. */
export function CurrencyChoice({ among }: { among?: string[] }) {
  const t = useTranslations('shop');
  const root = useRootData();
  const { pathname, search } = useLocation();
  const shown = among ?? root?.shop.currencies ?? [];
  if (!root || (!among && shown.length < 2)) return null;
  return (
    <form method="post" action="/preferences">
      <HiddenField name="back" value={without('currency', { pathname, search })} />
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className={among ? 'sr-only' : 'mb-2 font-medium'}>{t('currency')}</legend>
        {shown.map((currency) => (
          <BareButton
            key={currency}
            type="submit"
            name="currency"
            value={currency}
            aria-pressed={root.currency === currency}
            className="chip aria-pressed:border-ink"
            data-content=""
          >
            {among ? t('showIn', { currency }) : currency}
          </BareButton>
        ))}
      </fieldset>
    </form>
  );
}
