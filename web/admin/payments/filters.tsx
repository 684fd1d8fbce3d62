/** What narrows the list of payments. */
import { useTranslations } from 'use-intl';
import { Chips } from '../list/chips.tsx';
import { FilterForm } from '../list/filter-form.tsx';
import { choice, defineList, readView, search, toggle, type ViewOf } from '../list/list.ts';
import type { SavedView } from '../list/saved-chips.tsx';

export const REASONS = [
  'dispute',
  'refund_failed',
  'refund_by_hand',
  'authorisation_lost',
  'mismatch',
  'unclear',
  'late_money',
  'paid_twice',
] as const;
export const STATES = [
  'captured',
  'authorised',
  'processing',
  'requires_action',
  'created',
  'declined',
  'cancelled',
  'expired',
] as const;
const METHODS = [
  'stripe',
  'stripe_element',
  'paypal',
  'razorpay',
  'bank_transfer',
  'cash_on_delivery',
  'test',
] as const;

export const PAYMENTS = defineList({
  path: '/admin/payments',
  filters: {
    /** Without it only payments in the review queue are shown. */
    all: { ...toggle, isView: true },
    search,
    reason: choice(REASONS),
    method: choice(METHODS),
    state: choice(STATES),
  },
});
export type PaymentsView = ViewOf<typeof PAYMENTS>;

/** A search covers all payments. */
export function readPaymentsView(params: URLSearchParams): PaymentsView {
  const { filters } = readView(PAYMENTS, params);
  return { filters: { ...filters, all: filters.all ?? (filters.search ? true : undefined) } };
}

export function PaymentFilters({ view }: { view: PaymentsView }) {
  const t = useTranslations('admin.payments');
  const methods = useTranslations('checkout.methods');
  const states = {
    label: t('state'),
    any: t('anyState'),
    options: STATES.map((name) => ({ value: name, label: t(`states.${name}`) })),
  };
  const fields = {
    search: { hint: t('searchHint') },
    reason: {
      label: t('reason'),
      any: t('anyReason'),
      options: REASONS.map((name) => ({ value: name, label: t(`reasons.${name}.title`) })),
    },
    method: {
      label: t('method'),
      any: t('anyMethod'),
      options: METHODS.map((name) => ({ value: name, label: methods(name) })),
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
