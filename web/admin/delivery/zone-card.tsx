/** One zone in the list: where it is, and what delivery there costs. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { formatMoney } from '#common/money.ts';
import { usePage } from '../../i18n/page.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Badge } from '../../ui/state.tsx';
import type { Option, Zone } from './zones.ts';

/** `countryNames`: in words and in order, of the server: browsers name and sort some in ways of their own. */
type Props = { zone: Zone; countryNames: string; mayChange: boolean };

export function ZoneCard({ zone, countryNames, mayChange }: Props) {
  const t = useTranslations('admin.delivery');
  const { id, name, countries, options } = zone;
  const heading = `zone-${id}`;
  return (
    <section className="admin-card grid gap-3" aria-labelledby={heading}>
      <h2 id={heading} data-content="">
        {name}
      </h2>
      {countries.length === 0 ? (
        <p>{t('noCountries')}</p>
      ) : (
        <p className="text-quiet" data-content="">
          {countryNames}
        </p>
      )}
      {options.length === 0 ? (
        <p>{t('noOptions')}</p>
      ) : (
        <ul className="admin-list">
          {options.map((option) => (
            <OptionRow key={option.id} option={option} mayChange={mayChange} />
          ))}
        </ul>
      )}
      {mayChange && (
        <div className="flex flex-wrap gap-3">
          <LinkButton
            to={`/admin/settings/delivery/zones/${id}/options/new`}
            aria-label={t('addOptionTo', { zone: name })}
            dense
          >
            {t('addOption')}
          </LinkButton>
          <LinkButton to={`/admin/settings/delivery/zones/${id}`} dense>
            {t('editZone', { zone: name })}
          </LinkButton>
        </div>
      )}
    </section>
  );
}

function OptionRow({ option, mayChange }: { option: Option; mayChange: boolean }) {
  const t = useTranslations('admin.delivery');
  const { id, name, active, minDays, maxDays } = option;
  return (
    <li>
      <div className="min-w-0">
        {mayChange ? (
          <Link to={`/admin/settings/delivery/options/${id}`} className="link" data-content="">
            {name}
          </Link>
        ) : (
          <p data-content="">{name}</p>
        )}
        <p className="text-quiet">
          {minDays === maxDays
            ? t('days', { min: minDays })
            : t('daysBetween', { min: minDays, max: maxDays })}
        </p>
      </div>
      <div>
        {!active && <Badge>{t('off')}</Badge>}
        <Prices option={option} />
      </div>
    </li>
  );
}

function Prices({ option: { prices } }: { option: Option }) {
  const t = useTranslations('admin.delivery');
  const { locale } = usePage();
  if (prices.length === 0) return <p>{t('unpriced')}</p>;
  return prices.map(({ amount, currency, freeFrom, steps }) => {
    const money = (units: number) => formatMoney({ amount: units, currency }, locale);
    const lowest = Math.min(amount, ...steps.map((step) => step.amount));
    const price = steps.length > 0 ? t('from', { amount: money(lowest) }) : money(amount);
    return (
      <p key={currency} className="figures">
        <span data-content="">{price}</span>
        {freeFrom !== null && <>, {t('freeFrom', { amount: money(freeFrom) })}</>}
      </p>
    );
  });
}
