/** Where people return from Google or Facebook: into the shop, or to a plain sentence about what went wrong. */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT, type RequestContext } from '../../../request/context.server.ts';
import { type OAuthFlow, unpackOAuthFlow } from '../../../request/oauth-flow.server.ts';
import { problemWords } from '../../../request/problems.server.ts';
import { completeSignIn, toSecondStep } from '../../../request/second-step.server.ts';
import { AnchorButton, LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/state.tsx';
import { SECRET_PAGE } from '../../layout/link-page.tsx';
import { NarrowPage } from '../../layout/narrow-page.tsx';
import type { Route } from './+types/back';

const NAMES = ['code', 'state', 'iss', 'error'] as const;

export async function loader({ context, params: { provider }, url }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  ctx.keepSecret();
  const flow = unpackOAuthFlow(ctx.cookies);
  const found = NAMES.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value ? [[name, value]] : [];
  });
  const returned: Returned = Object.fromEntries(found);
  const end = flow.kind === 'link' ? endLink : endSignIn;
  const problem = await end(ctx, provider, { flow, returned });
  if (problem.status === 404) throw new Response(null, { status: 404 });
  const words = problemWords(problem, ctx.locale);
  return data({ provider, kind: flow.kind, to: flow.to, words }, { status: problem.status });
}

type Returned = Partial<Record<(typeof NAMES)[number], string>>;
type Ending = { flow: OAuthFlow; returned: Returned };

/** Answers only what went wrong: a person who is signed in is redirected. */
async function endSignIn(ctx: RequestContext, provider: string, { flow, returned }: Ending) {
  const { data: signedIn, problem } = await attempt(
    ctx.api.GET('/auth/oauth/{provider}/callback', {
      params: { path: { provider }, query: returned, header: { 'oauth-flow': flow.flow } },
    }),
  );
  if (problem) {
    const step = toSecondStep(ctx, problem, flow.to);
    if (step) throw step;
    return problem;
  }
  throw await completeSignIn(ctx, signedIn, flow.to);
}

async function endLink({ api }: RequestContext, provider: string, { flow, returned }: Ending) {
  const { problem } = await attempt(
    api.POST('/me/identities/{provider}/callback', {
      params: { path: { provider }, header: { 'oauth-flow': flow.flow } },
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
  const query = to ? `?to=${encodeURIComponent(to)}` : '';
  const again = isLink
    ? `/account/security/identities/${provider}`
    : `/sign-in/${provider}${query}`;
  return (
    <NarrowPage title={t('title')}>
      <Notice tone="notice">{words}</Notice>
      <div className="flex flex-wrap gap-3">
        <AnchorButton href={again} look="primary">
          {t('again')}
        </AnchorButton>
        <LinkButton to={isLink ? '/account/security' : `/sign-in${query}`}>
          {t(isLink ? 'security' : 'signIn')}
        </LinkButton>
      </div>
    </NarrowPage>
  );
}
