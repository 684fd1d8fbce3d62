/** What narrows the list of payments. */
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { PAYMENT_STATES, REVIEW_REASONS } from '#common/payment-states.ts';
import { Chips } from '../list/chips.tsx';
import { FilterForm } from '../list/filter-form.tsx';
import { choice, defineList, given, readView, search, toggle, type ViewOf } from '../list/list.ts';
import type { SavedView } from '../list/saved-chips.tsx';

export const PAYMENTS = defineList({
  path: '/admin/payments',
  filters: {
    /** Without it only payments in the review queue are shown. */
    all: { ...toggle, isView: true },
    search,
    reason: choice(REVIEW_REASONS),
    method: { ...given(/^[a-z_]{1,40}$/), kind: 'choice' },
    state: choice(PAYMENT_STATES),
  },
});
export type PaymentsView = ViewOf<typeof PAYMENTS>;

/** A search covers all payments. */
export function readPaymentsView(params: URLSearchParams): PaymentsView {
  const { filters } = readView(PAYMENTS, params);
  return { filters: { ...filters, all: filters.all ?? (filters.search ? true : undefined) } };
}

type Methods = AnswerOf<'summarisePayments'>['methods'];

export function PaymentFilters({ view, methods }: { view: PaymentsView; methods: Methods }) {
  const t = useTranslations('admin.payments');
  const states = {
    label: t('state'),
    any: t('anyState'),
    options: PAYMENT_STATES.map((name) => ({ value: name, label: t(`states.${name}`) })),
  };
  const fields = {
    search: { hint: t('searchHint') },
    reason: {
      label: t('reason'),
      any: t('anyReason'),
      options: REVIEW_REASONS.map((name) => ({ value: name, label: t(`reasons.${name}.title`) })),
    },
    method: {
      label: t('method'),
      any: t('anyMethod'),
      options: methods.map(({ method, name }) => ({ value: method, label: name, isContent: true })),
    },
    ...(view.filters.all && { state: states }),
  };
  return <FilterForm list={PAYMENTS} view={view} fields={fields} />;
}

export function PaymentChips({ view, saved }: { view: PaymentsView; saved: SavedView[] }) {
  const t = useTranslations('admin.payments');
  const list = useTranslations('admin.list');
  const { all } = view.filters;
  const chips = [
    { label: t('queue'), filters: {}, isOn: !all },
    { label: t('everything'), filters: { all: true } as const, isOn: all ?? false },
  ];
  return <Chips label={list('views')} list={PAYMENTS} view={view} chips={chips} saved={saved} />;
}
