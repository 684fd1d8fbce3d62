/** Why nothing can be ordered in this currency, and the others to go on in. The page's own stands first. */
import { useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';
import { Button } from '../../ui/button.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Notice } from '../../ui/state.tsx';

/** `currency`: what the bag is in. */
export function OtherCurrencies({ currency, children }: { currency: string; children: string }) {
  const t = useTranslations('bag.notSold');
  const root = useRootData();
  const { pathname, search } = useLocation();
  const shown = root?.currency ?? currency;
  const sold = root?.shop.currencies ?? [];
  const others = [shown, ...sold.filter((one) => one !== shown)].filter((one) => one !== currency);
  return (
    <Notice tone="notice">
      <form method="post" action="/preferences" className="grid gap-3">
        <p>{children}</p>
        <HiddenField name="back" value={`${pathname}${search}`} />
        <div className="flex flex-wrap gap-2">
          {others.map((one) => (
            <Button key={one} type="submit" name="currency" value={one} dense>
              {t('goOn', { currency: one })}
            </Button>
          ))}
        </div>
      </form>
    </Notice>
  );
}
