/** The payment methods: what shoppers are offered, in which order, and which payment services are set up. */
import { useMemo } from 'react';
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT, type RequestContext } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { deferIfUnconfirmed } from '../../request/require-sign-in.server.ts';
import { useRootData } from '../../request/root-data.ts';
import { startingFrom } from '../../request/version.server.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/state.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { SettingsHead } from '../settings/settings-head.tsx';
import type { Route } from './+types/route';
import { Methods, type Moved, type PaymentMethod } from './methods.tsx';
import { Services } from './services.tsx';
import '../../styles/admin/payment-methods.css';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:read')];

const DONE = ['up', 'down', 'on', 'off', 'saved'] as const;
type Done = (typeof DONE)[number];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const { items, providers } = await read(api.GET('/admin/payment-methods'));
  const done = DONE.find((one) => one === url.searchParams.get('done'));
  const method = items.find(
    (paymentMethod) => paymentMethod.method === url.searchParams.get('method'),
  )?.method;
  return {
    paymentMethods: items,
    services: providers,
    notice: done && method ? { done, method } : null,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const act = DONE.find((one) => one === form.get('act'));
  const { items, version } = await read(ctx.api.GET('/admin/payment-methods'));
  const paymentMethod = items.find(({ method }) => method === form.get('method'));
  if (!act || !paymentMethod) throw new Response(null, { status: 400 });
  const { method } = paymentMethod;
  const { problem } = await (act === 'on' || act === 'off'
    ? turn(ctx, paymentMethod, act === 'on')
    : move(ctx, { items, version }, { method, to: act === 'up' ? 'up' : 'down' }));
  if (!problem) return redirect(`/admin/settings/payments?done=${act}&method=${method}`);
  await deferIfUnconfirmed(problem, { ctx, request, form });
  const unsaid = problem.code === 'payment.instructions_missing' ? paymentMethod : null;
  return data({ problem: problemWords(problem, ctx.locale), unsaid }, { status: problem.status });
}

function turn({ api }: RequestContext, paymentMethod: PaymentMethod, enabled: boolean) {
  const { method, version, names, instructions, currencies, countries, intent } = paymentMethod;
  const body = { enabled, names, instructions, currencies, countries, intent };
  return attempt(
    api.PUT('/admin/payment-methods/{method}', {
      params: { path: { method }, header: startingFrom(version) },
      body,
    }),
  );
}

type Listed = { items: PaymentMethod[]; version: string };

function move({ api }: RequestContext, { items, version }: Listed, { method, to }: Moved) {
  const methods = items.map((paymentMethod) => paymentMethod.method);
  const from = methods.indexOf(method);
  const place = Math.min(Math.max(from + (to === 'up' ? -1 : 1), 0), methods.length - 1);
  methods.splice(from, 1);
  methods.splice(place, 0, method);
  const call = { params: { header: startingFrom(version) }, body: { methods } };
  return attempt(api.PUT('/admin/payment-methods', call));
}

export default function PaymentMethods({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.paymentMethods');
  const { paymentMethods, services, notice } = loaderData;
  const moved = useMemo(() => movedBy(notice), [notice]);
  return (
    <>
      <SettingsHead page="payments" />
      <div className="admin-columns">
        <div className="admin-stack">
          <p className="max-w-text text-quiet">{t('text')}</p>
          {actionData && <Refused {...actionData} />}
          {notice && !actionData && <DoneNotice paymentMethods={paymentMethods} {...notice} />}
          <Warnings paymentMethods={paymentMethods} services={services} />
          <Methods paymentMethods={paymentMethods} moved={moved} />
        </div>
        <Services services={services} />
      </div>
    </>
  );
}

/** Null where something else was done. */
function movedBy(said: { done: string; method: string } | null): Moved | null {
  if (said?.done !== 'up' && said?.done !== 'down') return null;
  return { method: said.method, to: said.done };
}

function Refused({ problem, unsaid }: { problem: string; unsaid: PaymentMethod | null }) {
  const t = useTranslations('admin.paymentMethods');
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

function DoneNotice({
  paymentMethods,
  done,
  method,
}: {
  paymentMethods: PaymentMethod[];
  done: Done;
  method: string;
}) {
  const t = useTranslations('admin.paymentMethods');
  const at = paymentMethods.findIndex((paymentMethod) => paymentMethod.method === method);
  const name = paymentMethods[at]?.name ?? method;
  if (done === 'on') return <Notice>{t('switchedOn', { name })}</Notice>;
  if (done === 'off') return <Notice>{t('switchedOff', { name })}</Notice>;
  if (done === 'saved') return <Notice>{t('saved', { name })}</Notice>;
  return <Notice>{t('moved', { name, place: at + 1, count: paymentMethods.length })}</Notice>;
}

type WarningsProps = { paymentMethods: PaymentMethod[]; services: { ready: boolean }[] };

/** What keeps shoppers from paying, or from paying at once. A demo has its test card. */
function Warnings({ paymentMethods, services }: WarningsProps) {
  const t = useTranslations('admin.paymentMethods');
  const isLive = useRootData()?.shop.mode === 'live';
  const isNothing = paymentMethods.every(({ standing }) => standing !== 'offered');
  return (
    <>
      {isNothing && <Notice tone="alarm">{t('nothing')}</Notice>}
      {isLive && services.every(({ ready }) => !ready) && (
        <Notice tone="notice">{t('manualOnly')}</Notice>
      )}
    </>
  );
}
