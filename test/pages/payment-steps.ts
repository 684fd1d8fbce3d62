/** Payment methods as the merchant arranges them, through the API, for page fixtures and stories. */
import { answer, type BodyOf } from '#api/client.ts';
import { clientAs } from './steps.ts';

export const TRANSFER_WORDS = 'Account holder: Example Shop\nIBAN: as in the footer of our letters';

type MethodChange = BodyOf<'arrangePaymentMethod'>;

/** Everywhere, in every currency, switched on, unless said. */
export async function arrange(
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

export const arrangeTransfer = (shopUrl: string) =>
  arrange(shopUrl, 'bank_transfer', { instructions: { en: TRANSFER_WORDS } });

/** No payment method is offered to this country, and all are to the others. */
export async function payNowhereBut(shopUrl: string, exceptCountry: string): Promise<void> {
  const owner = await clientAs(shopUrl, 'owner');
  const { countries } = await answer(owner.GET('/shop'));
  const others = countries.filter((country) => country !== exceptCountry);
  const { items } = await answer(owner.GET('/admin/payment-methods'));
  for (const { method, enabled, instructions } of items) {
    await arrange(shopUrl, method, { enabled, instructions, countries: others });
  }
}
