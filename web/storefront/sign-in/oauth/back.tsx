/** Where people come back to from Google or Facebook: into the shop, or to a calm word about what stood in the way. */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT, type RequestContext } from '../../../request/context.server.ts';
import { type OAuthFlow, unpackOAuthFlow } from '../../../request/oauth-flow.server.ts';
import { problemWords } from '../../../request/problems.server.ts';
import { enter, toSecondStep } from '../../../request/second-step.server.ts';
import { AnchorButton, LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/state.tsx';
import { SECRET_PAGE } from '../../frame/link-page.tsx';
import { NarrowPage } from '../../frame/narrow-page.tsx';
import type { Route } from './+types/back';

const NAMES = ['code', 'state', 'iss', 'error'] as const;

export async function loader({ context, params: { provider }, url }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  ctx.keepSecret();
  const trip = unpackOAuthFlow(ctx.cookies);
  const found = NAMES.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value ? [[name, value]] : [];
  });
  const returned: Returned = Object.fromEntries(found);
  const end = trip.kind === 'link' ? endLink : endSignIn;
  const problem = await end(ctx, provider, { trip, returned });
  if (problem.status === 404) throw new Response(null, { status: 404 });
  const words = problemWords(problem, ctx.locale);
  return data({ provider, kind: trip.kind, to: trip.to, words }, { status: problem.status });
}

type Returned = Partial<Record<(typeof NAMES)[number], string>>;
type Ending = { trip: OAuthFlow; returned: Returned };

/** Answers only what stood in the way: whoever gets in is led on. */
async function endSignIn(ctx: RequestContext, provider: string, { trip, returned }: Ending) {
  const { data: signedIn, problem } = await attempt(
    ctx.api.GET('/auth/oauth/{provider}/callback', {
      params: { path: { provider }, query: returned, header: { 'oauth-flow': trip.flow } },
    }),
  );
  if (problem) {
    const step = toSecondStep(ctx, problem, trip.to);
    if (step) throw step;
    return problem;
  }
  throw await enter(ctx, signedIn, trip.to);
}

async function endLink({ api }: RequestContext, provider: string, { trip, returned }: Ending) {
  const { problem } = await attempt(
    api.POST('/me/identities/{provider}/callback', {
      params: { path: { provider }, header: { 'oauth-flow': trip.flow } },
      body: returned,
    }),
  );
  if (problem) return problem;
  throw redirect(`/account/security?connected=${provider}`);
}

export const meta: Route.MetaFunction = () => SECRET_PAGE;

export default function BackFromProvider({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('oauth.back');
  const { provider, kind, to, words } = loaderData;
  const isLink = kind === 'link';
  const way = to ? `?to=${encodeURIComponent(to)}` : '';
  const again = isLink ? `/account/security/identities/${provider}` : `/sign-in/${provider}${way}`;
  return (
    <NarrowPage title={t('title')}>
      <Notice tone="notice">{words}</Notice>
      <div className="flex flex-wrap gap-3">
        <AnchorButton href={again} look="primary">
          {t('again')}
        </AnchorButton>
        <LinkButton to={isLink ? '/account/security' : `/sign-in${way}`}>
          {t(isLink ? 'security' : 'signIn')}
        </LinkButton>
      </div>
    </NarrowPage>
  );
}
