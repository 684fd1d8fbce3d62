/** Filters of the list of payments. They live in the address, so that a view can be kept, shared and gone back to. */
import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { SelectField, TextField } from '../../ui/field.tsx';

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

export type Filters = {
  /** Without it only what needs somebody is shown. */
  all?: true;
  search?: string;
  reason?: (typeof REASONS)[number];
  method?: (typeof METHODS)[number];
  state?: (typeof STATES)[number];
};

/** What the address asks for. Whoever searches means all payments. */
export function readFilters(params: URLSearchParams): Filters {
  const oneOf = <T extends string>(name: string, known: readonly T[]) =>
    known.find((one) => one === params.get(name));
  const search = params.get('search')?.trim().slice(0, 100) || undefined;
  return {
    search,
    all: params.get('all') === 'true' || search !== undefined || undefined,
    reason: oneOf('reason', REASONS),
    method: oneOf('method', METHODS),
    state: oneOf('state', STATES),
  };
}

export const queryOf = ({ all, ...filters }: Filters) => ({
  ...filters,
  attention: all ? undefined : true,
});

export const isFiltered = ({ search, reason, method, state }: Filters) =>
  Boolean(search || reason || method || state);

export const pageOf = ({ all }: Filters) => (all ? '/admin/payments?all=true' : '/admin/payments');

export function FilterBar({ filters }: { filters: Filters }) {
  const t = useTranslations('admin.payments');
  const methods = useTranslations('checkout.methods');
  const { all, search, reason, method, state } = filters;
  return (
    <Form method="get" className="admin-filters" key={JSON.stringify(filters)}>
      {all && <input type="hidden" name="all" value="true" />}
      <TextField
        dense
        label={t('search')}
        name="search"
        type="search"
        placeholder={t('searchHint')}
        defaultValue={search}
        maxLength={100}
        className="grow sm:max-w-72"
      />
      <SelectField dense label={t('reason')} name="reason" defaultValue={reason ?? ''}>
        <option value="">{t('anyReason')}</option>
        {REASONS.map((name) => (
          <option key={name} value={name}>
            {t(`reasons.${name}.title`)}
          </option>
        ))}
      </SelectField>
      <SelectField dense label={t('method')} name="method" defaultValue={method ?? ''}>
        <option value="">{t('anyMethod')}</option>
        {METHODS.map((name) => (
          <option key={name} value={name}>
            {methods(name)}
          </option>
        ))}
      </SelectField>
      {all && (
        <SelectField dense label={t('state')} name="state" defaultValue={state ?? ''}>
          <option value="">{t('anyState')}</option>
          {STATES.map((name) => (
            <option key={name} value={name}>
              {t(`states.${name}`)}
            </option>
          ))}
        </SelectField>
      )}
      <button type="submit" className="button button-dense">
        {t('apply')}
      </button>
      {isFiltered(filters) && (
        <Link to={pageOf(filters)} className="button button-plain button-dense">
          {t('clear')}
        </Link>
      )}
    </Form>
  );
}

export function Views({ all }: Filters) {
  const t = useTranslations('admin.payments');
  return (
    <div className="admin-chips">
      <Link to="/admin/payments" aria-current={all ? undefined : 'true'} prefetch="intent">
        {t('queue')}
      </Link>
      <Link to="/admin/payments?all=true" aria-current={all ? 'true' : undefined} prefetch="intent">
        {t('everything')}
      </Link>
    </div>
  );
}
