/**
 * Pages that links in mails lead to. Opening one changes nothing: programs that look through mails open every link,
 * so the link is used by the button.
 */
import { useMemo } from 'react';
import { Form, Link, type MetaDescriptor } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button, LinkButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import type { RequiredFields } from '../../ui/required-fields.tsx';
import { Notice } from '../../ui/state.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';
import { noIndex } from '../seo/meta.tsx';
import { NarrowPage } from './narrow-page.tsx';

/** The address of such a page opens something: it is told to nobody and found by nobody. */
export const SECRET_PAGE: MetaDescriptor[] = [
  noIndex,
  { name: 'referrer', content: 'no-referrer' },
];

type LinkPageProps = {
  page: 'verify' | 'changeEmail';
  token: string;
  /** Who is not signed in to the account shows that it is theirs by its password. */
  needsPassword: boolean;
  done?: boolean;
  problem?: string | null;
  /** Of the password that was typed. */
  fault?: string;
  /** Used already, or too old: there is nothing to press any more. */
  isSpent?: boolean;
};

/** Where another link is to be had. */
const NEW_LINK = { verify: '/account', changeEmail: '/account/email' };

/** One button, and what came of it. */
export function LinkPage({
  page,
  token,
  needsPassword,
  done,
  problem,
  fault,
  isSpent = false,
}: LinkPageProps) {
  const t = useTranslations('access');
  if (done) {
    return (
      <NarrowPage title={t(`${page}.title`)}>
        <Notice>{t(`${page}.done`)}</Notice>
        <p>
          <LinkButton to="/account" look="primary">
            {t('goToAccount')}
          </LinkButton>
        </p>
      </NarrowPage>
    );
  }
  return (
    <NarrowPage
      title={t(`${page}.title`)}
      text={isSpent ? undefined : t(token ? `${page}.text` : `${page}.noToken`)}
    >
      {problem && <Notice tone="alarm">{problem}</Notice>}
      {(problem || !token) && (
        <p>
          <LinkButton to={NEW_LINK[page]}>{t('newLink')}</LinkButton>
        </p>
      )}
      {token && !isSpent && <UseLink {...{ page, token, needsPassword, fault }} />}
    </NarrowPage>
  );
}

export const LINK_REQUIRED: RequiredFields = { password: 'password' };

function UseLink({
  page,
  token,
  needsPassword,
  fault,
}: Pick<LinkPageProps, 'page' | 'token' | 'needsPassword' | 'fault'>) {
  const t = useTranslations('access');
  const given = useMemo(() => (fault ? { password: fault } : undefined), [fault]);
  const { form, field } = useRequiredForm({ faults: given }, LINK_REQUIRED);
  return (
    <>
      <Form method="post" {...form} className="grid gap-5">
        <HiddenField name="token" value={token} />
        {needsPassword && (
          <TextField
            label={t('linkPassword.label')}
            hint={t('linkPassword.hint')}
            {...field('password')}
            type="password"
            autoComplete="current-password"
            maxLength={200}
            required
          />
        )}
        <Button type="submit" look="primary">
          {t(`${page}.submit`)}
        </Button>
      </Form>
      {needsPassword && <p className="text-quiet">{t(`${page}.notMine`)}</p>}
      {needsPassword && page === 'verify' && (
        <p>
          <Link to={`/reset-password?token=${encodeURIComponent(token)}`} className="link">
            {t('verify.newPassword')}
          </Link>
        </p>
      )}
    </>
  );
}
