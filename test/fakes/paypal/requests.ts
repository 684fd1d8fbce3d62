/**
 * What this PayPal accepts, checked strictly. The real one ignores unknown fields; this one refuses them, so that no
 * mistake of ours stays hidden.
 */
import { type Static, type TProperties, type TSchema, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Money } from './account.ts';
import { impossible, PaypalRefusal } from './refusals.ts';

const Strict = <P extends TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });
const Maybe = Type.Optional;
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const Word = (...words: string[]) => Type.String({ enum: words });
const Url = Type.String({ pattern: '^https?://', maxLength: 2048 });
const MoneyShape = Strict({
  currency_code: Type.String({ minLength: 3, maxLength: 3 }),
  value: Type.String({ maxLength: 32, pattern: '^((-?[0-9]+)|(-?([0-9]+)?[.][0-9]+))$' }),
});

export const NewOrderShape = Strict({
  intent: Word('CAPTURE', 'AUTHORIZE'),
  purchase_units: Type.Array(
    Strict({
      amount: MoneyShape,
      custom_id: Maybe(Text(127)),
      invoice_id: Maybe(Text(127)),
      description: Maybe(Text(127)),
    }),
    { minItems: 1, maxItems: 1 },
  ),
  payment_source: Maybe(
    Strict({
      paypal: Strict({
        experience_context: Strict({
          return_url: Url,
          cancel_url: Url,
          brand_name: Maybe(Text(127)),
          locale: Maybe(Type.String({ pattern: '^[a-z]{2}(-[A-Z][a-z]{3})?(-([A-Z]{2}))?$' })),
          user_action: Maybe(Word('CONTINUE', 'PAY_NOW')),
          landing_page: Maybe(Word('LOGIN', 'GUEST_CHECKOUT', 'NO_PREFERENCE')),
          shipping_preference: Maybe(Word('GET_FROM_FILE', 'NO_SHIPPING', 'SET_PROVIDED_ADDRESS')),
          payment_method_preference: Maybe(Word('UNRESTRICTED', 'IMMEDIATE_PAYMENT_REQUIRED')),
        }),
      }),
    }),
  ),
});
export const NothingShape = Strict({});
export const CaptureShape = Strict({
  amount: Maybe(MoneyShape),
  final_capture: Maybe(Type.Boolean()),
  invoice_id: Maybe(Text(127)),
  note_to_payer: Maybe(Text(255)),
});
export const RefundShape = Strict({
  amount: Maybe(MoneyShape),
  custom_id: Maybe(Text(127)),
  invoice_id: Maybe(Text(127)),
  note_to_payer: Maybe(Text(255)),
});

/** The body in its shape; its first fault is answered with 400. */
export function checked<S extends TSchema>(shape: S, body: unknown): Static<S> {
  if (Value.Check(shape, body)) return body;
  const [error] = Value.Errors(shape, body);
  const { keyword = '', instancePath: field = '', params = {} } = error ?? {};
  const { requiredProperties } = params as Record<string, string[]>;
  if (keyword === 'required') {
    const missing = `${field}/${requiredProperties?.[0]}`;
    throw new PaypalRefusal(400, 'MISSING_REQUIRED_PARAMETER', { field: missing });
  }
  const isLength = ['minLength', 'maxLength'].includes(keyword);
  throw new PaypalRefusal(400, isLength ? 'INVALID_STRING_LENGTH' : 'INVALID_PARAMETER_SYNTAX', {
    field,
  });
}

const CURRENCIES =
  'AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF ILS JPY MXN MYR NOK NZD PHP PLN SEK SGD THB TWD USD';

/** As it would charge it: no decimals for some currencies, at most two for the others. */
export function checkAmount({ currency_code, value }: Money, field: string): void {
  if (!CURRENCIES.includes(currency_code)) throw impossible('INVALID_CURRENCY_CODE', { field });
  const { length: decimals } = value.split('.')[1] ?? '';
  const isWhole = ['HUF', 'JPY', 'TWD'].includes(currency_code);
  if (isWhole && decimals > 0) throw impossible('DECIMALS_NOT_SUPPORTED', { field });
  if (decimals > 2) throw impossible('DECIMAL_PRECISION', { field });
  if (Number(value) <= 0) throw impossible('CANNOT_BE_ZERO_OR_NEGATIVE', { field });
}
