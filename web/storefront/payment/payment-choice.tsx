/** The payment methods on offer, each with what it asks of the shopper. */
import { useTranslations } from 'use-intl';
import { sentenceAt } from '#common/messages/sentence-at.ts';
import { useMoney } from '../../i18n/format.tsx';
import type { Cart, PayMethod } from '../../request/shapes.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceList } from '../../ui/field.tsx';
import type { FieldProps } from '../../ui/fields.ts';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Badge } from '../../ui/state.tsx';
import { useQueryFields } from '../../ui/use-form.ts';
import { AgreedPolicies, type PolicyLinks } from '../content/agreed-policies.tsx';

type Props = {
  methods: PayMethod[];
  /** Without a value: the first. One that is not offered any more leaves the choice open. */
  field: FieldProps;
};

export function PaymentChoice({ methods, field }: Props) {
  const t = useTranslations('checkout');
  return (
    <ChoiceList
      legend={<span className="heading">{t('payment')}</span>}
      {...field}
      defaultValue={field.defaultValue ?? methods[0]?.method}
      choices={methods.map((offer) => ({
        value: offer.method,
        mark: offer.flow,
        label: <MethodLabel offer={offer} />,
        more: offer.instructions && (
          <p className="fine whitespace-pre-line" data-content="">
            {offer.instructions}
          </p>
        ),
      }))}
    />
  );
}

function MethodLabel({ offer: { method, name, flow, demo } }: { offer: PayMethod }) {
  const t = useTranslations('payment');
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-3">
        <span data-content="">{name}</span>
        {demo && <Badge tone="notice">{t('demo')}</Badge>}
      </span>
      <span className="fine block text-quiet">
        {sentenceAt(t, `hints.${method}`) ?? t(`hints.${flow}`)}
      </span>
    </>
  );
}

/** What the button does: pay, or order now and pay later. Styles follow the choice, so it needs no scripts. */
export function PayWords({ total }: { total: Cart['total'] }) {
  const t = useTranslations('checkout');
  const money = useMoney();
  return (
    <>
      <span className="when-now">{t('pay', { total: money(total) })}</span>
      <span className="when-later">{t('placeOrder', { total: money(total) })}</span>
    </>
  );
}

/** A choice and its button, for an order that waits for its money. The order's own page takes it. */
export function PayOrder({
  methods,
  chosen,
  total,
  policies,
}: Pick<Props, 'methods'> & { chosen?: string; total: Cart['total']; policies: PolicyLinks }) {
  const t = useTranslations('payment');
  const { field } = useQueryFields();
  if (methods.length === 0) return <p>{t('none.order')}</p>;
  const isOffered = methods.some(({ method }) => method === chosen);
  return (
    <>
      {methods.length > 1 || methods[0]?.demo ? (
        <PaymentChoice
          methods={methods}
          field={field('paymentMethod', isOffered ? chosen : undefined)}
        />
      ) : (
        <HiddenField name="paymentMethod" value={methods[0]?.method} />
      )}
      <AgreedPolicies policies={policies} />
      <Button type="submit" name="intent" value="pay" look="primary">
        <PayWords total={total} />
      </Button>
    </>
  );
}
