/** The demo's mailbox: what the shop has written. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Moment } from '../../i18n/time.tsx';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Empty } from '../../ui/state.tsx';
import { PageTitle } from '../layout/page-title.tsx';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const cursor = url.searchParams.get('cursor') ?? undefined;
  return read(api.GET('/demo/mailbox', { params: { query: { cursor } } }));
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function Mailbox({ loaderData: { items, nextCursor } }: Route.ComponentProps) {
  const t = useTranslations('demo.mailbox');
  return (
    <div className="page">
      <PageTitle>{t('title')}</PageTitle>
      <header className="grid gap-3 pt-8 pb-10 lg:pt-14">
        <h1 className="display">{t('title')}</h1>
        <p className="max-w-text text-quiet">{t('text')}</p>
      </header>
      {items.length === 0 ? (
        <Empty title={t('empty')} />
      ) : (
        <ul className="border-t border-hairline">
          {items.map(({ id, subject, to, at }) => (
            <li key={id} className="border-b border-hairline">
              <Link
                to={`/demo/mailbox/${id}`}
                className="grid gap-x-7 gap-y-1 py-5 sm:grid-cols-[1fr_auto]"
              >
                <span className={subject ? 'heading' : 'text-quiet'} data-content="">
                  {subject || t('emptied')}
                </span>
                <span className="fine self-center text-quiet">
                  <Moment at={at} />
                </span>
                {to && <span className="fine text-quiet">{t('to', { address: to })}</span>}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {nextCursor && (
        <p className="pt-8">
          <LinkButton to={`/demo/mailbox?cursor=${encodeURIComponent(nextCursor)}`} rel="next">
            {t('older')}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
