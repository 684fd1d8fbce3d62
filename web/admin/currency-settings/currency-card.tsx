/** One currency: what is missing until everything can be bought in it, what delivery costs, and its buttons. */
import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { toDecimal } from '#common/money.ts';
import { usePage } from '../../i18n/page.tsx';
import { useTranslator } from '../../i18n/translator.ts';
import { Button } from '../../ui/button.tsx';
import { VersionField } from '../../ui/clash.tsx';
import { TextField } from '../../ui/field.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Badge, Notice } from '../../ui/state.tsx';
import { useForm } from '../../ui/use-form.ts';
import { ChangeOffered } from '../layout/offered-forms.tsx';
import { priceFaults, priceField } from './prices.ts';
import type { Refused } from './save.server.ts';

type Sold = AnswerOf<'getCurrencyReadiness'>['items'][number] & { code: string; name: string };
type Option = AnswerOf<'listShippingOptionsForStaff'>['items'][number];

type CardProps = {
  currency: Sold;
  isFirst: boolean;
  options: Option[];
  version: string;
  /** Of the delivery prices in it. */
  pricesVersion: string;
  refused: Refused | undefined;
  mayChange: boolean;
};

export function CurrencyCard({
  currency,
  isFirst,
  options,
  version,
  pricesVersion,
  refused,
  mayChange,
}: CardProps) {
  const t = useTranslations('admin.settings.currencies');
  const { code, name } = currency;
  const heading = `currency-${code}`;
  return (
    <section className="admin-card grid gap-4" aria-labelledby={heading}>
      <div className="flex flex-wrap items-center gap-3">
        <h2 id={heading} data-content="">
          {`${name} (${code})`}
        </h2>
        {isFirst && <Badge tone="good">{t('first')}</Badge>}
      </div>
      <Readiness currency={currency} hasOptions={options.length > 0} />
      {options.length > 0 && (
        <DeliveryPrices
          code={code}
          options={options}
          version={pricesVersion}
          refused={refused}
          mayChange={mayChange}
        />
      )}
      {mayChange && !isFirst && (
        <ChangeOffered
          name="currency"
          value={code}
          version={version}
          makeFirst={t('makeFirst')}
          stop={t('stop', { currency: code })}
          stopHint={t('stopHint')}
        />
      )}
    </section>
  );
}

/** What keeps people from ordering comes first, and loudest. */
function Readiness({ currency, hasOptions }: { currency: Sold; hasOptions: boolean }) {
  const t = useTranslations('admin.settings.currencies');
  const { code, products, productsWithoutPrice } = currency;
  const { shippingOptionsOffered, shippingOptionsWithoutPrice, paymentMethodsOffered } = currency;
  const linkTo = (to: string) => (words: ReactNode) => (
    <Link to={to} className="link">
      {words}
    </Link>
  );
  const values = { currency: code };
  const isBlocked = shippingOptionsOffered === 0 || paymentMethodsOffered === 0;
  const isReady = !isBlocked && shippingOptionsWithoutPrice === 0 && productsWithoutPrice === 0;
  return (
    <>
      {isBlocked && (
        <Notice tone="notice">
          {!hasOptions && (
            <p>{t.rich('noOptions', { ...values, link: linkTo('/admin/settings/delivery') })}</p>
          )}
          {hasOptions && shippingOptionsOffered === 0 && <p>{t('noDelivery', values)}</p>}
          {paymentMethodsOffered === 0 && (
            <p>{t.rich('noPayment', { ...values, link: linkTo('/admin/settings/payments') })}</p>
          )}
        </Notice>
      )}
      {products === 0 && <p className="text-quiet">{t('noProducts')}</p>}
      {isReady && products > 0 && <p className="text-quiet">{t('ready', values)}</p>}
      {productsWithoutPrice > 0 && (
        <p>
          {t.rich('unpriced', {
            ...values,
            count: productsWithoutPrice,
            link: linkTo(`/admin/products?unpricedIn=${code}`),
          })}
        </p>
      )}
      {shippingOptionsOffered > 0 && shippingOptionsWithoutPrice > 0 && (
        <p>{t('someDelivery', { ...values, count: shippingOptionsWithoutPrice })}</p>
      )}
    </>
  );
}

type PricesProps = Pick<CardProps, 'options' | 'version' | 'refused' | 'mayChange'> & {
  code: string;
};

function DeliveryPrices({ code, options, version, refused, mayChange }: PricesProps) {
  const t = useTranslations('admin.settings.currencies');
  const { locale } = usePage();
  const say = useTranslator();
  const { form, field } = useForm(
    refused,
    (typed) => priceFaults(typed, { currency: code, locale, say }),
    refused?.typed,
  );
  return (
    <Form method="post" {...form}>
      <fieldset disabled={!mayChange} className="grid justify-items-start gap-3">
        <legend className="mb-2 font-medium">{t('prices', { currency: code })}</legend>
        <HiddenField name="currency" value={code} />
        <VersionField version={version} clash={undefined} />
        <div className="grid w-full gap-3 sm:grid-cols-2">
          {options.map(({ id, name, prices }) => {
            const price = prices.find(({ currency }) => currency === code);
            const shown = field(priceField(id));
            return (
              <TextField
                key={`${id} ${version}`}
                dense
                label={<span data-content="">{name}</span>}
                hint={t('priceHint', { currency: code })}
                {...shown}
                defaultValue={shown.defaultValue ?? (price ? toDecimal(price) : '')}
                inputMode="decimal"
                maxLength={20}
              />
            );
          })}
        </div>
        {mayChange && (
          <Button type="submit" name="intent" value="prices" dense>
            {t('savePrices')}
          </Button>
        )}
      </fieldset>
    </Form>
  );
}
