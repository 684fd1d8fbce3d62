import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { AnchorButton, Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/state.tsx';
import type { Identities } from './identities.server.ts';

/** The part of the page about security that connects Google and Facebook. Nothing where none is offered or connected. */
export function IdentitiesPart({ rows, connected, disconnected, unchanged }: Identities) {
  const t = useTranslations('oauth.part');
  const errors = useTranslations('errors.auth');
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="elsewhere" className="grid gap-4">
      <h2 id="elsewhere" className="heading">
        {t('title')}
      </h2>
      <p className="max-w-text text-quiet">{t('text')}</p>
      {connected && <Notice>{t('connected', { provider: connected })}</Notice>}
      {disconnected && <Notice>{t('disconnected', { provider: disconnected })}</Notice>}
      {unchanged && <Notice tone="notice">{errors('identity_only_way_in')}</Notice>}
      <ul className="border-t border-hairline">
        {rows.map((row) => (
          <IdentityRow key={row.id} {...row} />
        ))}
      </ul>
    </section>
  );
}

function IdentityRow({ id, name, email, isLinked }: Identities['rows'][number]) {
  const t = useTranslations('oauth.part');
  const address = `/account/security/identities/${id}`;
  const linked = email ? t('linked', { email }) : t('linkedPlain');
  return (
    <li className="flex flex-wrap items-center justify-between gap-4 border-b border-hairline py-5">
      <div className="min-w-0">
        <p translate="no">{name}</p>
        <p className="fine break-words text-quiet">{isLinked ? linked : t('unlinked')}</p>
      </div>
      {isLinked ? (
        <Form method="post" action={address}>
          <Button type="submit">{t('disconnect', { provider: name })}</Button>
        </Form>
      ) : (
        <AnchorButton href={address} rel="nofollow">
          {t('connect', { provider: name })}
        </AnchorButton>
      )}
    </li>
  );
}
