/** Categories in sight, the rest in a sheet. A plain form that changes the address: it works before any script. */
import type { FormEvent } from 'react';
import { Form, Link, useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { readAmount } from '#common/written-numbers.ts';
import { useMoney } from '../../i18n/format.tsx';
import { useRootData } from '../../request/root-data.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Checkbox, Radio, TextField } from '../../ui/field.tsx';
import type { Fields } from '../../ui/fields.ts';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { closeSheet, Sheet, SheetOpener } from '../../ui/sheet.tsx';
import { Notice } from '../../ui/state.tsx';
import { useQueryFields } from '../../ui/use-form.ts';
import { CategoryTabs } from './category-tabs.tsx';
import { addressWith, type Filters, readFilters, sortsFor, unclearPrices } from './filters.ts';

type Props = { path: string; filters: Filters; current: string | null };

export function FilterBar({ path, filters, current }: Props) {
  const t = useTranslations('catalogue');
  return (
    <div className="mb-8 border-y border-hairline lg:mb-10">
      <div className="flex items-center justify-between gap-6">
        <CategoryTabs filters={filters} current={current} />
        <SheetOpener id="filters" className="filter-opener">
          <Icon name="filter" />
          <span className="max-sm:sr-only">{t('filter')}</span>
        </SheetOpener>
      </div>
      <PriceNotice path={path} filters={filters} />
      <Chips path={path} filters={filters} />
      <FilterSheet path={path} filters={filters} />
    </div>
  );
}

/** Which of its two readings a price was meant as. */
function PriceNotice({ path, filters }: Omit<Props, 'current'>) {
  const t = useTranslations('catalogue');
  const money = useMoney();
  const currency = useRootData()?.currency ?? 'EUR';
  return unclearPrices(filters, currency).map(({ field, readings }) => (
    <Notice key={field} tone="notice">
      <p>{t(`ask.${field}`, { typed: filters[field] })}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        {readings.map(({ money: reading, text }) => (
          <Link
            key={text}
            to={addressWith(path, filters, { [field]: text })}
            className="chip"
            preventScrollReset
          >
            <span data-content="">{money(reading)}</span>
          </Link>
        ))}
      </p>
    </Notice>
  ));
}

/** What narrows the list at the moment, each with a way to take it off. */
function Chips({ path, filters }: Omit<Props, 'current'>) {
  const t = useTranslations('catalogue');
  const money = useMoney();
  const currency = useRootData()?.currency ?? 'EUR';
  const price = (text: string) => {
    const value = readAmount(text, currency).money;
    return value ? money(value) : text;
  };
  const chips: { label: string; change: Partial<Filters> }[] = [];
  if (filters.search)
    chips.push({ label: t('chipSearch', { search: filters.search }), change: { search: '' } });
  const isUnclear = (text: string) => readAmount(text, currency).either !== undefined;
  if (filters.minPrice && !isUnclear(filters.minPrice))
    chips.push({
      label: t('chipMin', { price: price(filters.minPrice) }),
      change: { minPrice: '' },
    });
  if (filters.maxPrice && !isUnclear(filters.maxPrice))
    chips.push({
      label: t('chipMax', { price: price(filters.maxPrice) }),
      change: { maxPrice: '' },
    });
  if (filters.inStock) chips.push({ label: t('chipInStock'), change: { inStock: false } });
  if (chips.length === 0) return null;
  return (
    <ul
      aria-label={t('activeFilters')}
      className="flex flex-wrap gap-2 border-t border-hairline py-3"
    >
      {chips.map(({ label, change }) => (
        <li key={label}>
          <Link
            to={addressWith(path, filters, change)}
            className="chip"
            aria-label={t('removeFilter', { name: label })}
            preventScrollReset
          >
            {label}
            <Icon name="close" small />
          </Link>
        </li>
      ))}
    </ul>
  );
}

const SORT_LABELS = {
  relevance: 'sorts.relevance',
  position: 'sorts.featured',
  newest: 'sorts.newest',
  price: 'sorts.priceAsc',
  '-price': 'sorts.priceDesc',
  title: 'sorts.title',
} as const;

function FilterSheet({ path, filters }: Omit<Props, 'current'>) {
  const t = useTranslations('catalogue');
  const navigate = useNavigate();
  const { field, tick, option } = useQueryFields(filters);
  const currency = useRootData()?.currency ?? 'EUR';
  /** As the browser would, without the fields that were left empty. */
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    closeSheet('filters');
    const fields = [...new FormData(event.currentTarget)].map(([name, value]) => [
      name,
      String(value),
    ]);
    const chosen = readFilters(new URLSearchParams(fields), currency);
    void navigate(addressWith(path, chosen, {}), { preventScrollReset: true });
  };
  return (
    <Sheet id="filters" title={t('filterTitle')}>
      <Form
        // The fields hold what the address says, also after it changed in another way.
        key={addressWith(path, filters, {})}
        action={path}
        onSubmit={show}
        className="grid gap-10 px-6 py-4"
      >
        {filters.search && <HiddenField name="search" value={filters.search} />}
        <SortField filters={filters} option={option} />
        <PriceFields field={field} />
        <fieldset>
          <legend className="mb-1 font-medium">{t('availability')}</legend>
          <Checkbox label={t('inStockOnly')} {...tick('inStock', filters.inStock)} />
        </fieldset>
        <div className="sticky bottom-0 grid gap-2 bg-paper py-4">
          <Button type="submit" look="primary">
            {t('show')}
          </Button>
          <LinkButton to={path} look="plain">
            {t('clear')}
          </LinkButton>
        </div>
      </Form>
    </Sheet>
  );
}

function SortField({ filters, option }: { filters: Filters } & Pick<Fields, 'option'>) {
  const t = useTranslations('catalogue');
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t('sort')}</legend>
      {sortsFor(filters.search).map((sort) => (
        <Radio
          key={sort}
          label={t(SORT_LABELS[sort])}
          {...option('sort', sort, sort === (filters.sort ?? sortsFor(filters.search)[0]))}
        />
      ))}
    </fieldset>
  );
}

function PriceFields({ field }: Pick<Fields, 'field'>) {
  const t = useTranslations('catalogue');
  const currency = useRootData()?.currency ?? 'EUR';
  return (
    <fieldset>
      <legend className="mb-3 font-medium">{t('price')}</legend>
      <div className="grid grid-cols-2 gap-4">
        <TextField
          label={t('minPrice', { currency })}
          {...field('minPrice')}
          inputMode="decimal"
          autoComplete="off"
          maxLength={30}
        />
        <TextField
          label={t('maxPrice', { currency })}
          {...field('maxPrice')}
          inputMode="decimal"
          autoComplete="off"
          maxLength={30}
        />
      </div>
    </fieldset>
  );
}
