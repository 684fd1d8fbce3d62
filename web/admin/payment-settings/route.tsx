/** The ways to pay: what shoppers are offered, in which order, and which payment services are set up. */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/state.tsx';
import { attempt, read } from '../../visit/api.server.ts';
import { readForm } from '../../visit/form.server.ts';
import { confirmFirst } from '../../visit/people-only.server.ts';
import { problemWords } from '../../visit/problems.server.ts';
import { useRootData } from '../../visit/root-data.ts';
import { startingFrom } from '../../visit/version.server.ts';
import { type Visit, visitContext } from '../../visit/visit.server.ts';
import { requirePower } from '../frame/guard.server.ts';
import { SettingsHead } from '../frame/settings-head.tsx';
import type { Route } from './+types/route';
import { Services } from './services.tsx';
import { type Moved, type Way, Ways } from './ways.tsx';
import '../../styles/admin/payment-methods.css';

export const middleware: Route.MiddlewareFunction[] = [requirePower('settings:read')];

const DONE = ['up', 'down', 'on', 'off', 'saved'] as const;
type Done = (typeof DONE)[number];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(visitContext);
  const { items, providers } = await read(api.GET('/admin/payment-methods'));
  const done = DONE.find((one) => one === url.searchParams.get('done'));
  const method = items.find((way) => way.method === url.searchParams.get('method'))?.method;
  return { ways: items, services: providers, said: done && method ? { done, method } : null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const visit = context.get(visitContext);
  const form = await readForm(request);
  const act = DONE.find((one) => one === form.get('act'));
  const { items, version } = await read(visit.api.GET('/admin/payment-methods'));
  const way = items.find(({ method }) => method === form.get('method'));
  if (!act || !way) throw new Response(null, { status: 400 });
  const { method } = way;
  const { problem } = await (act === 'on' || act === 'off'
    ? turn(visit, way, act === 'on')
    : move(visit, { items, version }, { method, to: act === 'up' ? 'up' : 'down' }));
  if (!problem) return redirect(`/admin/settings/payments?done=${act}&method=${method}`);
  await confirmFirst(problem, { visit, request, form });
  const unsaid = problem.code === 'payment.instructions_missing' ? way : null;
  return data({ problem: problemWords(problem, visit.locale), unsaid }, { status: problem.status });
}

function turn({ api }: Visit, way: Way, enabled: boolean) {
  const { method, version, names, instructions, currencies, countries, intent } = way;
  const body = { enabled, names, instructions, currencies, countries, intent };
  return attempt(
    api.PUT('/admin/payment-methods/{method}', {
      params: { path: { method }, header: startingFrom(version) },
      body: body as typeof body & { currencies: 'EUR'[]; intent: 'capture' },
    }),
  );
}

type Listed = { items: Way[]; version: string };

function move({ api }: Visit, { items, version }: Listed, { method, to }: Moved) {
  const methods = items.map((way) => way.method);
  const from = methods.indexOf(method);
  const place = Math.min(Math.max(from + (to === 'up' ? -1 : 1), 0), methods.length - 1);
  methods.splice(from, 1);
  methods.splice(place, 0, method);
  const call = { params: { header: startingFrom(version) }, body: { methods } };
  return attempt(api.PUT('/admin/payment-methods', call));
}

export default function WaysToPay({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.payWays');
  const { ways, services, said } = loaderData;
  const moved = said && (said.done === 'up' || said.done === 'down') ? said : null;
  return (
    <>
      <SettingsHead tab="payments" />
      <div className="admin-columns">
        <div className="admin-stack">
          <p className="max-w-text text-quiet">{t('text')}</p>
          {actionData && <Refused {...actionData} />}
          {said && !actionData && <Said ways={ways} {...said} />}
          <Warnings ways={ways} services={services} />
          <Ways ways={ways} moved={moved as Moved | null} />
        </div>
        <Services services={services} />
      </div>
    </>
  );
}

function Refused({ problem, unsaid }: { problem: string; unsaid: Way | null }) {
  const t = useTranslations('admin.payWays');
  return (
    <Notice tone="alarm">
      <p>{problem}</p>
      {unsaid && (
        <p className="pt-3">
          <LinkButton to={`/admin/settings/payments/${unsaid.method}`} dense>
            {t('edit', { name: unsaid.name })}
          </LinkButton>
        </p>
      )}
    </Notice>
  );
}

function Said({ ways, done, method }: { ways: Way[]; done: Done; method: string }) {
  const t = useTranslations('admin.payWays');
  const at = ways.findIndex((way) => way.method === method);
  const name = ways[at]?.name ?? method;
  if (done === 'on') return <Notice>{t('switchedOn', { name })}</Notice>;
  if (done === 'off') return <Notice>{t('switchedOff', { name })}</Notice>;
  if (done === 'saved') return <Notice>{t('saved', { name })}</Notice>;
  return <Notice>{t('moved', { name, place: at + 1, count: ways.length })}</Notice>;
}

type WarningsProps = { ways: Way[]; services: { ready: boolean }[] };

/** What keeps shoppers from paying, or from paying at once. A demo has its test card. */
function Warnings({ ways, services }: WarningsProps) {
  const t = useTranslations('admin.payWays');
  const isLive = useRootData()?.shop.mode === 'live';
  const isNothing = ways.every(({ standing }) => standing !== 'offered');
  return (
    <>
      {isNothing && <Notice tone="alarm">{t('nothing')}</Notice>}
      {isLive && services.every(({ ready }) => !ready) && (
        <Notice tone="notice">{t('manualOnly')}</Notice>
      )}
    </>
  );
}
