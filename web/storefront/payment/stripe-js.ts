/** Stripe.js, loaded from Stripe itself as its rules ask, on the one page that shows its form. */
import type {
  Appearance,
  Stripe,
  StripeElementLocale,
  StripeElements,
  StripeError,
  StripePaymentElement,
} from '@stripe/stripe-js';
import { failureKey } from '../order/failures.ts';
import type { Embed } from './next-step.ts';

type Maker = (key: string, options: { locale: StripeElementLocale }) => Stripe;

const LOAD_MS = 20_000;

function loadScript(url: string): Promise<void> {
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    const giveUp = () => {
      script.remove();
      fail(new Error('the script of the payment form did not come'));
    };
    const timer = setTimeout(giveUp, LOAD_MS);
    script.src = url;
    script.onerror = () => {
      clearTimeout(timer);
      giveUp();
    };
    script.onload = () => {
      clearTimeout(timer);
      done();
    };
    document.head.append(script);
  });
}

const maker = () => (window as { Stripe?: Maker }).Stripe;

async function loadStripe({ scriptUrl, key }: Embed, locale: StripeElementLocale): Promise<Stripe> {
  if (!maker()) await loadScript(scriptUrl);
  const make = maker();
  if (!make) throw new Error('the script of the payment form brought nothing');
  return make(key, { locale });
}

export type OpenForm = { stripe: Stripe; elements: StripeElements; element: StripePaymentElement };

/** Draws the form into `place`; rejects when it does not come. */
export async function openForm(
  place: HTMLElement,
  { embed, clientSecret, locale }: { embed: Embed; clientSecret: string; locale: string },
): Promise<OpenForm> {
  // Stripe falls back by itself where it does not speak a language.
  const language = locale.split('-')[0] as StripeElementLocale;
  const stripe = await loadStripe(embed, language);
  const elements = stripe.elements({ clientSecret, locale: language, appearance: looks() });
  const element = elements.create('payment');
  const drawn = new Promise<void>((done, fail) => {
    element.on('ready', () => done());
    element.on('loaderror', ({ error }) => fail(new Error(error.message)));
    setTimeout(() => fail(new Error('the payment form did not come')), LOAD_MS);
  });
  element.mount(place);
  await drawn;
  return { stripe, elements, element };
}

/** The shop's colours, as the page shows them now. */
function looks(): Appearance {
  const probe = document.createElement('span');
  document.body.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(--color-${name})`;
    return getComputedStyle(probe).color;
  };
  const variables = {
    colorPrimary: colour('accent'),
    colorBackground: colour('raised'),
    colorText: colour('ink'),
    colorTextSecondary: colour('quiet'),
    colorDanger: colour('alarm'),
    borderRadius: '2px',
    fontFamily: 'system-ui, sans-serif',
    fontSizeBase: '17px',
  };
  probe.remove();
  return { theme: 'stripe', variables };
}

/** What to tell of a try that failed: a sentence of ours by its key, or Stripe's own in the page's language. */
export type Failure = { key: ReturnType<typeof failureKey> } | { words: string } | 'not_reached';

/** Null: the form itself has said beside its fields what is missing. */
export function failureOf(error: StripeError): Failure | null {
  if (error.type === 'validation_error') return null;
  if (error.type === 'api_connection_error') return 'not_reached';
  const keys = [error.decline_code, error.code].map((code) =>
    failureKey(RENAMED[code ?? ''] ?? code),
  );
  const key = keys.find((one) => one !== 'unknown');
  if (key) return { key };
  return error.message ? { words: error.message } : { key: 'unknown' };
}

const RENAMED: Record<string, string> = {
  payment_intent_authentication_failure: 'authentication_failed',
  invalid_number: 'incorrect_number',
  invalid_cvc: 'incorrect_cvc',
};
