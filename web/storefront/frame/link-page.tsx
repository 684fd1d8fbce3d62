/**
 * Pages that links in mails lead to. Opening one changes nothing: programs that look through mails open every link,
 * so the link is used by the button.
 */
import { Form, type MetaDescriptor } from 'react-router';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/state.tsx';
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
  done?: boolean;
  problem?: string | null;
};

/** Where another link is to be had. */
const NEW_LINK = { verify: '/account', changeEmail: '/account/email' };

/** One button, and what came of it. */
export function LinkPage({ page, token, done, problem }: LinkPageProps) {
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
    <NarrowPage title={t(`${page}.title`)} text={t(token ? `${page}.text` : `${page}.noToken`)}>
      {problem && <Notice tone="alarm">{problem}</Notice>}
      {(problem || !token) && (
        <p>
          <LinkButton to={NEW_LINK[page]}>{t('newLink')}</LinkButton>
        </p>
      )}
      {token && (
        <Form method="post">
          <input type="hidden" name="token" value={token} />
          <button type="submit" className="button button-primary">
            {t(`${page}.submit`)}
          </button>
        </Form>
      )}
    </NarrowPage>
  );
}
