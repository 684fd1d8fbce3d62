import { useTranslations } from 'use-intl';
import type { DeferredForm } from '../../request/deferred-form.ts';
import { AnchorButton, Button } from '../../ui/button.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { PageTitle } from './page-title.tsx';
import { ShopLayout } from './shop-layout.tsx';

/** What was sent without scripts by somebody who has to sign in or confirm first: all of it, to be sent once more. */
export function DeferredFormScreen({
  form: { proof, href, action, fields },
}: {
  form: DeferredForm;
}) {
  const t = useTranslations('shop.deferred');
  const isSignIn = proof === '/sign-in';
  return (
    <ShopLayout>
      <PageTitle>{t('title')}</PageTitle>
      <meta name="robots" content="noindex" />
      <div className="page grid gap-6 py-20 lg:py-32">
        <h1 className="display max-w-[12em]">{t('title')}</h1>
        <p className="max-w-text text-quiet" role="alert">
          {fields ? t(isSignIn ? 'signedOut' : 'unconfirmed') : t('reload')}
        </p>
        <div className="flex flex-wrap gap-3">
          <AnchorButton href={href} target="_blank" rel="noopener" look="primary">
            {t(isSignIn ? 'signIn' : 'confirm')}
          </AnchorButton>
          {fields && <SendAgain action={action} fields={fields} />}
        </div>
      </div>
    </ShopLayout>
  );
}

type SendAgainProps = { action: string; fields: [string, string][] };

const SendAgain = ({ action, fields }: SendAgainProps) => {
  const t = useTranslations('shop.deferred');
  return (
    <form method="post" action={action}>
      {fields.map(([name, value], i) => (
        <HiddenField key={`${i} ${name}`} name={name} value={value} />
      ))}
      <Button type="submit">{t('again')}</Button>
    </form>
  );
};
