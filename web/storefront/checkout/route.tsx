/** Checkout: one column, one thing after the other, the sum always in sight. Works as a plain form. */
import { Form, redirect, type ShouldRevalidateFunctionArgs, useFetcher } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTranslator } from '../../i18n/translator.ts';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { Button, EnterButton, SubmitButton } from '../../ui/button.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { useForm } from '../../ui/use-form.ts';
import { faultWords } from '../address/fault-words.ts';
import { bagHeader, readBag } from '../bag/bag.server.ts';
import { BagNotices } from '../bag/bag-lines.tsx';
import { OtherCurrencies } from '../bag/other-currencies.tsx';
import { AgreedPolicies } from '../content/agreed-policies.tsx';
import { PageTitle } from '../layout/page-title.tsx';
import { PaymentChoice, PayWords } from '../payment/payment-choice.tsx';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';
import { readBook } from './book.server.ts';
import {
  checkAddress,
  chooseShipping,
  orderAndPay,
  type Refused,
  takeAddress,
  updateTotal,
} from './checkout.server.ts';
import { followCountry, readDelivery } from './delivery.server.ts';
import { DeliveryChoice } from './delivery-choice.tsx';
import { findFaults, type Values, valuesFrom } from './form.ts';
import { NoteField, TermsBox } from './note-and-terms.tsx';
import { OrderSummary, PhoneSummary } from './order-summary.tsx';
import { RefusalBesideButton, RefusalNotice } from './refusal.tsx';
import { readRules } from './rules.server.ts';
import { useDraft } from './use-draft.ts';
import {
  BillingFields,
  ChosenAddress,
  EmailField,
  NewsletterChoice,
  SaveAddress,
} from './who-and-where.tsx';

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api, cookies, user } = ctx;
  let cart = await readBag(ctx);
  const token = cookies.get('cart');
  if (!cart || !token || cart.items.length === 0 || !cart.currencySold) throw redirect('/bag');
  const [shop, asked, book] = await Promise.all([
    read(api.GET('/shop')),
    readRules(ctx),
    readBook(ctx),
  ]);
  const { needsAccount, ...shown } = asked;
  if (needsAccount && !user) throw redirect('/sign-in?to=/checkout');
  const { countries } = shop;
  const values = valuesFrom(cart, { email: user?.email, book });
  cart = await followCountry(ctx, token, { cart, values, countries });
  const [delivery, methods] = await Promise.all([
    readDelivery(ctx, token, shop),
    read(api.GET('/payment-methods', { headers: bagHeader(token) })),
  ]);
  const first = delivery.choices[0];
  // The first way of delivery counts until another is chosen, so that the total is whole from the start.
  if (!cart.shippingOptionId && first) {
    cart = (await chooseShipping(ctx, token, first.id)).data ?? cart;
  }
  return {
    cart,
    values: { ...values, shippingOptionId: cart.shippingOptionId ?? '' },
    book,
    isSignedIn: user !== null,
    delivery,
    methods: methods.items,
    ...shown,
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const token = ctx.cookies.get('cart');
  if (!token) return redirect('/bag');
  const form = await readForm(request);
  const intent = form.get('intent');
  if (intent === 'shipping') {
    await chooseShipping(ctx, token, String(form.get('shippingOptionId')));
    return null;
  }
  if (intent === 'check') return checkAddress(ctx, token, form);
  if (intent === 'update') return updateTotal(ctx, token, form);
  if (intent === 'use-shipping') return takeAddress(ctx, token, { kind: 'shipping', form });
  if (intent === 'use-billing') return takeAddress(ctx, token, { kind: 'billing', form });
  return orderAndPay(ctx, token, form);
}

/** After a refusal too: the total or the payment methods may have changed. */
export function shouldRevalidate({
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return formMethod === 'POST' || defaultShouldRevalidate;
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function CheckoutScreen({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('checkout');
  const { currency } = loaderData.cart.total;
  return (
    <div className="page grid gap-x-7 lg:grid-cols-12">
      <PageTitle>{t('title')}</PageTitle>
      <PhoneSummary cart={loaderData.cart} />
      <div className="lg:col-span-6 xl:col-start-2">
        <h1 className="display py-8 lg:py-12">{t('title')}</h1>
        {!actionData?.showsStockNotice && <BagNotices cart={loaderData.cart} />}
        {loaderData.delivery.isOtherCurrency ? (
          <OtherCurrencies currency={currency}>{t('noDelivery', { currency })}</OtherCurrencies>
        ) : (
          <CheckoutForm page={loaderData} refused={actionData ?? null} />
        )}
      </div>
      <aside
        className="max-lg:hidden lg:col-span-5 xl:col-span-4 xl:col-start-9"
        aria-label={t('summary')}
      >
        <div className="sticky top-8 mt-12 bg-well p-8">
          <OrderSummary cart={loaderData.cart} />
        </div>
      </aside>
    </div>
  );
}

type Page = Route.ComponentProps['loaderData'];

function CheckoutForm({ page, refused }: { page: Page; refused: Refused | null }) {
  const t = useTranslations('checkout');
  const { cart, countries, book, rules } = page;
  const values = refused?.values ?? page.values;
  // Without a payment method there is no button to tick a box for.
  const boxed = page.methods.length > 0 ? rules : { ...rules, terms: null };
  const translate = useTranslator();
  const { form, field, tick, errors, idOf } = useForm(
    { faults: refused?.errors },
    (values) => faultWords(findFaults(values, boxed), values, translate),
    values,
  );
  useDraft(form.ref);
  const typed = { values, field, countries, book, asked: rules };
  const updating = useFetcher({ key: 'country' });
  const isDelivered = page.delivery.choices.length > 0;
  const canOrder = isDelivered && page.methods.length > 0;
  return (
    <Form method="post" {...form} className="grid gap-12">
      <HiddenField name="shownTotal" value={`${cart.total.amount} ${cart.total.currency}`} />
      <HiddenField name="cartVersion" value={cart.version} />
      <EnterButton value={canOrder ? 'pay' : isDelivered ? 'check' : 'update'} />
      <RefusalNotice refused={refused} errors={errors} idOf={idOf} />
      <Section title={t('contact')}>
        <EmailField {...typed} />
      </Section>
      <Section title={t('shippingAddress')}>
        <ChosenAddress
          kind="shipping"
          {...typed}
          onCountry={({ target }) => updating.submit(updateWith(target.form), { method: 'post' })}
        />
        {page.isSignedIn && <SaveAddress values={values} tick={tick} isFirst={book.length === 0} />}
      </Section>
      <Section title={t('billingAddress')}>
        <BillingFields {...typed} tick={tick} />
        <NewsletterChoice values={values} tick={tick} />
      </Section>
      <DeliveryChoice
        delivery={page.delivery}
        field={field('shippingOptionId', chosenOf(page, values))}
      />
      <NoteField field={field} rules={rules} />
      {canOrder && (
        <>
          <PaymentChoice methods={page.methods} field={field('paymentMethod')} />
          <PayButton page={page} refused={refused}>
            <TermsBox tick={tick} rules={rules} values={values} />
          </PayButton>
        </>
      )}
      {isDelivered && page.methods.length === 0 && <NoPaymentMethod />}
    </Form>
  );
}

/** Everything typed goes along, so that nothing of it is lost. */
function updateWith(form: HTMLFormElement | null): FormData {
  const fields = form ? new FormData(form) : new FormData();
  fields.set('intent', 'update');
  return fields;
}

/** What was chosen before may not be offered to another country. */
function chosenOf({ delivery: { choices }, cart }: Page, { shippingOptionId }: Values) {
  const chosen = choices.find(({ id }) => id === shippingOptionId)?.id;
  return chosen ?? cart.shippingOptionId ?? choices[0]?.id;
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="grid gap-5">
      <h2 className="heading">{title}</h2>
      {children}
    </section>
  );
}

type PayProps = { page: Page; refused: Refused | null; children: React.ReactNode };

function PayButton({ page: { cart, policies, rules }, refused, children }: PayProps) {
  const t = useTranslations('checkout');
  return (
    <div className="grid gap-3">
      <RefusalBesideButton refused={refused} />
      {children}
      <AgreedPolicies policies={policies} hasBox={rules.terms !== null} />
      <SubmitButton
        name="intent"
        value="pay"
        look="primary"
        wide
        className="text-lead"
        sending={t('paying')}
      >
        <PayWords total={cart.total} />
      </SubmitButton>
      <p className="fine when-now text-quiet">{t('paymentNote')}</p>
      <p className="fine when-later text-quiet">{t('paymentNoteLater')}</p>
    </div>
  );
}

/** No button that could only refuse: another address may be paid for. */
function NoPaymentMethod() {
  const t = useTranslations('payment.none');
  return (
    <section className="grid justify-items-start gap-4">
      <h2 className="heading">{t('title')}</h2>
      <p>{t('text')}</p>
      <Button type="submit" name="intent" value="check">
        {t('again')}
      </Button>
    </section>
  );
}
