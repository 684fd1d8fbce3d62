/** Where people come back to from Google or Facebook: into the shop, or to a calm word about what stood in the way. */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { AnchorButton, LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/state.tsx';
import { attempt } from '../../../visit/api.server.ts';
import { problemWords } from '../../../visit/problems.server.ts';
import { enter, toSecondStep } from '../../../visit/second-step.server.ts';
import { type Trip, unpackTrip } from '../../../visit/trip.server.ts';
import { type Visit, visitContext } from '../../../visit/visit.server.ts';
import { SECRET_PAGE } from '../../frame/link-page.tsx';
import { NarrowPage } from '../../frame/narrow-page.tsx';
import type { Route } from './+types/back';

const NAMES = ['code', 'state', 'iss', 'error'] as const;

export async function loader({ context, params: { provider }, url }: Route.LoaderArgs) {
  const visit = context.get(visitContext);
  visit.keepSecret();
  const trip = unpackTrip(visit.cookies);
  const found = NAMES.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value ? [[name, value]] : [];
  });
  const returned: Returned = Object.fromEntries(found);
  const end = trip.kind === 'link' ? endLink : endSignIn;
  const problem = await end(visit, provider, { trip, returned });
  if (problem.status === 404) throw new Response(null, { status: 404 });
  const words = problemWords(problem, visit.locale);
  return data({ provider, kind: trip.kind, to: trip.to, words }, { status: problem.status });
}

type Returned = Partial<Record<(typeof NAMES)[number], string>>;
type Ending = { trip: Trip; returned: Returned };

/** Answers only what stood in the way: whoever gets in is led on. */
async function endSignIn(visit: Visit, provider: string, { trip, returned }: Ending) {
  const { data: signedIn, problem } = await attempt(
    visit.api.GET('/auth/oauth/{provider}/callback', {
      params: { path: { provider }, query: returned, header: { 'oauth-flow': trip.flow } },
    }),
  );
  if (problem) {
    const step = toSecondStep(visit, problem, trip.to);
    if (step) throw step;
    return problem;
  }
  throw await enter(visit, signedIn, trip.to);
}

async function endLink({ api }: Visit, provider: string, { trip, returned }: Ending) {
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

export default function BackFromElsewhere({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('elsewhere.back');
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
