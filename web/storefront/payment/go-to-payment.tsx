/** Leads to a provider's own page: a link that is followed automatically, or a form that is submitted automatically. */
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { AnchorButton, Button } from '../../ui/button.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import type { PayForm } from './next-step.ts';

/** The link is for browsers that neither run scripts nor refresh. */
export function LeadOn({ url }: { url: string }) {
  const t = useTranslations('checkout.redirect');
  useEffect(() => {
    // In the place of this page: the way back leads to where it was chosen, not here and on again.
    if (!cameBack()) location.replace(url);
  }, [url]);
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={`0;url=${url}`} />
      </noscript>
      <AnchorButton href={url} look="primary">
        {t('link')}
      </AnchorButton>
    </>
  );
}

/** A plain form of the provider's: without scripts its button sends it. */
export function PostOn({ form: { action, fields } }: { form: PayForm }) {
  const t = useTranslations('checkout.redirect');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!cameBack()) form.current?.submit();
  }, []);
  return (
    <form ref={form} method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <Button type="submit" look="primary">
        {t('link')}
      </Button>
    </form>
  );
}

/** Whoever comes back from the provider's page wants to be here. */
function cameBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return (entry as PerformanceNavigationTiming | undefined)?.type === 'back_forward';
}
