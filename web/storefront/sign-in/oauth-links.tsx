import { useFormatter, useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { AnchorButton } from '../../ui/button.tsx';

export type OAuthProvider = AnswerOf<'listSignInProviders'>['items'][number];

type OAuthLinksProps = {
  /** What `GET /auth/providers` answers. */
  providers: OAuthProvider[];
  /** Where the person wanted to go. */
  to: string;
};

/** Google and Facebook, where the shop offers them. Plain links, since they lead away from the shop. */
export function OAuthLinks({ providers, to }: OAuthLinksProps) {
  const t = useTranslations('oauth');
  const format = useFormatter();
  if (providers.length === 0) return null;
  const demo = providers.filter(({ isStandIn }) => isStandIn).map(({ name }) => name);
  const query = to ? `?to=${encodeURIComponent(to)}` : '';
  return (
    <section aria-label={t('label')} className="grid max-w-md gap-3">
      <p className="text-quiet">{t('or')}</p>
      {providers.map(({ id, name }) => (
        <AnchorButton key={id} href={`/sign-in/${id}${query}`} wide rel="nofollow">
          {t('continue', { provider: name })}
        </AnchorButton>
      ))}
      {demo.length > 0 && (
        <p className="fine text-quiet">{t('demo', { providers: format.list(demo) })}</p>
      )}
    </section>
  );
}
