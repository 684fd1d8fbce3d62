import { Form, useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Notice } from '../../ui/state.tsx';

type UnverifiedProps = { email: string; mailed: string | null };

/** Stands on every page of an account until its address is confirmed. */
export function Unverified({ email, mailed }: UnverifiedProps) {
  const t = useTranslations('access.unverified');
  const { pathname } = useLocation();
  if (mailed === 'now') return <Notice>{t('sent', { email })}</Notice>;
  return (
    <Notice tone="notice">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p>{t(mailed ? 'later' : 'text', { email })}</p>
        {!mailed && (
          <Form method="post" action="/account/verification">
            <HiddenField name="to" value={pathname} />
            <Button type="submit" dense>
              {t('again')}
            </Button>
          </Form>
        )}
      </div>
    </Notice>
  );
}
