/** Payment methods as the merchant arranges them, through the API, for page fixtures and stories. */
import type { Page } from 'playwright-core';
import { answer, type BodyOf } from '#api/client.ts';
import { clientAs, until, withOrderBy } from './steps.ts';

export const TRANSFER_WORDS = 'Account holder: Example Shop\nIBAN: as in the footer of our letters';

type MethodChange = BodyOf<'arrangePaymentMethod'>;

/** Everywhere, in every currency, switched on, unless said. */
export async function configureMethod(
  shopUrl: string,
  method: string,
  wish: Partial<MethodChange> = {},
): Promise<void> {
  const owner = await clientAs(shopUrl, 'owner');
  const plain: MethodChange = {
    enabled: true,
    names: {},
    instructions: {},
    currencies: [],
    countries: [],
    intent: 'capture',
  };
  const call = { params: { path: { method } }, body: { ...plain, ...wish } };
  await answer(owner.PUT('/admin/payment-methods/{method}', call));
}

export const configureTransfer = (shopUrl: string) =>
  configureMethod(shopUrl, 'bank_transfer', { instructions: { en: TRANSFER_WORDS } });

/** No payment method is offered to this country, and all are to the others. */
export async function payNowhereBut(shopUrl: string, exceptCountry: string): Promise<void> {
  const owner = await clientAs(shopUrl, 'owner');
  const { countries } = await answer(owner.GET('/shop'));
  const others = countries.filter((country) => country !== exceptCountry);
  const { items } = await answer(owner.GET('/admin/payment-methods'));
  for (const { method, enabled, instructions } of items) {
    await configureMethod(shopUrl, method, { enabled, instructions, countries: others });
  }
}

/** An order that was paid in cash and given back in part: somebody has to send that money. Answers its number. */
export async function withMoneyToSendBack(page: Page, shopUrl: string): Promise<string> {
  const { number } = await withOrderBy(page, shopUrl, 'cash_on_delivery');
  const staff = await clientAs(shopUrl, 'owner');
  const query = { search: number };
  const find = async () => {
    const { items } = await answer(staff.GET('/admin/payments', { params: { query } }));
    return items[0];
  };
  const payment = await find();
  if (!payment) throw new Error(`order ${number} has no payment`);
  const { id, amount } = payment;
  await answer(staff.POST('/admin/payments/{id}/paid', { params: { path: { id } } }));
  await answer(
    staff.POST('/admin/orders/{number}/refunds', {
      params: { path: { number } },
      body: { paymentId: id, amount: { ...amount, amount: 1200 } },
    }),
  );
  await until('that somebody is asked to send the money', async () =>
    (await find())?.attention === 'refund_by_hand' ? true : undefined,
  );
  return number;
}
