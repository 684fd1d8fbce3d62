/** Pages of the links in newsletter mails. Opening one changes nothing: programs that look through mails open every link. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button, LinkButton } from '../../ui/button.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Notice } from '../../ui/state.tsx';
import { NarrowPage } from '../layout/narrow-page.tsx';

type Props = {
  page: 'confirm' | 'unsubscribe';
  token: string;
  outcome: { done: boolean; problem: string | null } | undefined;
};

export function NewsletterLinkPage({ page, token, outcome }: Props) {
  const t = useTranslations('newsletter');
  const title = t(`${page}.title`);
  if (outcome?.done) {
    return (
      <NarrowPage title={title}>
        <Notice>{t(`${page}.done`)}</Notice>
        <p>
          <LinkButton to="/">{t('toShop')}</LinkButton>
        </p>
      </NarrowPage>
    );
  }
  return (
    <NarrowPage title={title} text={t(token ? `${page}.text` : `${page}.noToken`)}>
      {outcome?.problem && <Notice tone="alarm">{outcome.problem}</Notice>}
      {token && !outcome?.problem && (
        <Form method="post">
          <HiddenField name="token" value={token} />
          <Button type="submit" look="primary">
            {t(`${page}.submit`)}
          </Button>
        </Form>
      )}
    </NarrowPage>
  );
}
