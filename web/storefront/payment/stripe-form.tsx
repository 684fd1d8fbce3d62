/** Stripe's Payment Element: a form in Stripe's own frame, so that no card data is ever on our page. Needs scripts. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Money } from '#common/money.ts';
import { useMoney } from '../../i18n/format.tsx';
import { usePage } from '../../i18n/page.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/state.tsx';
import { useScripts } from '../../ui/use-scripts.ts';
import type { Embed } from './next-step.ts';
import { type Failure, failureOf, type OpenForm, openForm } from './stripe-js.ts';

type Props = {
  embed: Embed;
  clientSecret: string;
  number: string;
  total: Money;
  returnUrl: string;
};
type State = 'loading' | 'ready' | 'paying' | 'not_loaded';

export function StripeForm({ total, ...given }: Props) {
  const t = useTranslations('payment.page');
  const money = useMoney();
  const hydrated = useScripts();
  const { place, state, failure, pay, tryAgain } = useForm(given);
  return (
    <form data-no-router="" onSubmit={pay} className="grid w-full max-w-text gap-5">
      <noscript>
        <p className="notice notice-notice">{t('noScripts')}</p>
      </noscript>
      {state === 'not_loaded' && (
        <>
          <Notice tone="alarm">{t('notLoaded')}</Notice>
          <Button className="justify-self-start" onClick={tryAgain}>
            {t('again')}
          </Button>
        </>
      )}
      {failure && <FailureNotice failure={failure} />}
      <div className={state === 'not_loaded' || !hydrated ? 'hidden' : 'grid gap-5'}>
        <p role="status" className="fine text-quiet empty:hidden">
          {state === 'loading' && t('loading')}
        </p>
        <div ref={place} className="min-h-56" data-content="" />
        <Button
          type="submit"
          look="primary"
          wide
          className="text-lead"
          aria-disabled={state !== 'ready' || undefined}
        >
          {state === 'paying' ? t('paying') : t('pay', { total: money(total) })}
        </Button>
      </div>
    </form>
  );
}

function useForm({ embed, clientSecret, returnUrl }: Omit<Props, 'total'>) {
  const { locale } = usePage();
  const place = useRef<HTMLDivElement>(null);
  const form = useRef<OpenForm>(null);
  const [state, setState] = useState<State>('loading');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tries, setTries] = useState(0);
  const { scriptUrl, key } = embed;

  useEffect(() => {
    let isGone = false;
    setState('loading');
    openForm(place.current as HTMLDivElement, { embed, clientSecret, locale }).then(
      (opened) => {
        if (isGone) return opened.element.destroy();
        form.current = opened;
        setState('ready');
      },
      () => !isGone && setState('not_loaded'),
    );
    return () => {
      isGone = true;
      form.current?.element.destroy();
      form.current = null;
    };
  }, [scriptUrl, key, clientSecret, locale, tries]);

  async function pay(event: FormEvent) {
    event.preventDefault();
    if (!form.current || state !== 'ready') return;
    const { stripe, elements } = form.current;
    setState('paying');
    setFailure(null);
    const { error } = await stripe
      .confirmPayment({ elements, confirmParams: { return_url: returnUrl } })
      .catch(() => ({ error: { type: 'api_connection_error' as const } }));
    // Without an error the browser is on its way to `returnUrl`.
    setFailure(failureOf(error));
    setState('ready');
  }
  return { place, state, failure, pay, tryAgain: () => setTries(tries + 1) };
}

function FailureNotice({ failure }: { failure: Failure }) {
  const t = useTranslations('payment.page');
  const orders = useTranslations('orders');
  const checkout = useTranslations('checkout');
  if (failure === 'not_reached') return <Notice tone="alarm">{t('notReached')}</Notice>;
  return (
    <Notice tone="alarm">
      {'key' in failure ? (
        orders(`failure.${failure.key}`)
      ) : (
        <span data-content="">{failure.words}</span>
      )}{' '}
      {checkout('nothingCharged')}
    </Notice>
  );
}
