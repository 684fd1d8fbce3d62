import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Moment } from '../../i18n/time.tsx';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { PageTitle } from '../layout/page-title.tsx';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/mail';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const { id, subject, to, at, text } = await read(
    api.GET('/demo/mailbox/{id}', { params: { path: { id: params.id } } }),
  );
  return { id, subject, to, at, text };
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function MailScreen({ loaderData: mail }: Route.ComponentProps) {
  const t = useTranslations('demo.mailbox');
  const title = mail.subject || t('emptied');
  return (
    <article className="page">
      <PageTitle>{title}</PageTitle>
      <header className="grid justify-items-start gap-2 pt-8 pb-8 lg:pt-14">
        <Link to="/demo/mailbox" className="link fine">
          {t('back')}
        </Link>
        <h1 className="title mt-4" data-content="">
          {title}
        </h1>
        <p className="fine text-quiet">
          {mail.to && `${t('to', { address: mail.to })} · `}
          <Moment at={mail.at} />
        </p>
      </header>
      <iframe
        src={`/demo/mailbox/${mail.id}/html`}
        title={t('frame')}
        sandbox="allow-top-navigation-by-user-activation"
        className="h-[60rem] w-full border border-hairline bg-white"
        loading="lazy"
      />
      <details className="mt-10">
        <summary className="heading">{t('plain')}</summary>
        <pre className="fine mt-4 bg-well p-6 font-sans whitespace-pre-wrap" data-content="">
          {mail.text}
        </pre>
      </details>
    </article>
  );
}
