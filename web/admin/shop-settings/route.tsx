/** Settings of the shop as a whole: the time zone of its day, and how long unpaid orders wait. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { translatorFor } from '#common/messages/index.ts';
import { Moment } from '../../i18n/time.tsx';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { clashOf, startingFromForm } from '../../request/version.server.ts';
import { Button } from '../../ui/button.tsx';
import { type Clash, ClashNotice, VersionField } from '../../ui/clash.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import type { FieldErrors } from '../../ui/form.tsx';
import { Notice } from '../../ui/state.tsx';
import { useForm } from '../../ui/use-form.ts';
import { requirePermission } from '../layout/guard.server.ts';
import { SettingsHead } from '../layout/settings-head.tsx';
import { useMay } from '../layout/use-may.ts';
import type { Route } from './+types/route';
import { type ZoneGroup, zoneGroups } from './zones.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const [{ timeZone, version }, unpaid] = await Promise.all([
    read(api.GET('/admin/settings/shop')),
    read(api.GET('/admin/settings/unpaid')),
  ]);
  const now = new Date().toISOString();
  const groups = zoneGroups(timeZone);
  return { timeZone, version, unpaid, groups, now, saved: url.searchParams.has('saved') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const header = startingFromForm(form);
  const days = form.get('endsAfterDays');
  const zone = String(form.get('timeZone') ?? '');
  const { problem } = await attempt<unknown>(
    days === null
      ? api.PUT('/admin/settings/shop', {
          params: { header },
          body: { timeZone: zone },
        })
      : api.PUT('/admin/settings/unpaid', {
          params: { header },
          body: { endsAfterDays: Number(days) },
        }),
  );
  if (!problem) return redirect('/admin/settings/shop?saved');
  const t = translatorFor(locale);
  const wrong: FieldErrors =
    days === null
      ? { timeZone: t('ui.notValid') }
      : { endsAfterDays: t('admin.settings.shop.endsAfterDaysFault') };
  const isWrong = problem.code === 'request.invalid';
  const typed = days === null ? { zone } : { days: String(days) };
  const clash = clashOf(problem);
  const words = clash || isWrong ? null : problemWords(problem, locale);
  return data(
    { typed, faults: isWrong ? wrong : NO_FAULTS, clash, words },
    { status: problem.status },
  );
}

export default function ShopSettings({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.settings.shop');
  const { timeZone, version, unpaid, groups, now, saved } = loaderData;
  const typedZone = actionData?.typed.zone;
  return (
    <>
      <SettingsHead tab="shop" />
      <div className="admin-stack max-w-text">
        {saved && !actionData && <Notice>{t('saved')}</Notice>}
        {actionData?.words && <Notice tone="alarm">{actionData.words}</Notice>}
        {actionData?.clash && (
          <ClashNotice
            clash={actionData.clash}
            words={(name, current) => ({
              label: t(name === 'timeZone' ? 'timeZone' : 'endsAfterDays'),
              value: name === 'timeZone' ? placeIn(groups, current) : String(current),
            })}
          />
        )}
        <ZoneForm
          {...{ groups, now, version }}
          timeZone={typedZone ?? timeZone}
          refused={actionData}
          clash={typedZone ? actionData?.clash : undefined}
        />
        <UnpaidForm
          {...unpaid}
          typed={actionData?.typed.days}
          refused={actionData}
          clash={actionData?.typed.days === undefined ? undefined : actionData.clash}
        />
      </div>
    </>
  );
}

const NO_FAULTS: FieldErrors = {};
const isCount = (days: string) => /^[1-9]\d?$/.test(days.trim()) && Number(days) <= 90;

/** A zone as the choice names it. */
function placeIn(groups: ZoneGroup[], zone: unknown): string {
  const known = groups.flatMap(({ zones }) => zones).find(({ name }) => name === zone);
  return known?.place ?? String(zone);
}

type Refused = { faults: FieldErrors } | undefined;

type ZoneProps = {
  timeZone: string;
  groups: ZoneGroup[];
  now: string;
  version: string;
  clash: Clash | undefined;
  refused: Refused;
};

function ZoneForm({ timeZone, groups, now, version, clash, refused }: ZoneProps) {
  const t = useTranslations('admin.settings.shop');
  const mayChange = useMay()('settings:write');
  const { form, field } = useForm(refused, () => NO_FAULTS, { timeZone });
  return (
    <Form method="post" {...form} className="admin-card grid justify-items-start gap-5">
      <VersionField version={version} clash={clash} />
      <SelectField
        dense
        key={timeZone}
        label={t('timeZone')}
        hint={t('timeZoneHint')}
        {...field('timeZone')}
        disabled={!mayChange}
        data-content=""
      >
        {groups.map(({ area, zones }) => (
          <optgroup key={area} label={area}>
            {zones.map(({ name, place }) => (
              <option key={name} value={name}>
                {place}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <p className="text-quiet">{t.rich('now', { time: () => <Moment at={now} /> })}</p>
      {mayChange && (
        <Button type="submit" look="primary" dense>
          {t('save')}
        </Button>
      )}
    </Form>
  );
}

type UnpaidProps = {
  endsAfterDays: number;
  version: string;
  typed: string | undefined;
  refused: Refused;
  clash: Clash | undefined;
};

function UnpaidForm({ endsAfterDays, version, typed, refused, clash }: UnpaidProps) {
  const t = useTranslations('admin.settings.shop');
  const mayChange = useMay()('settings:write');
  const { form, field } = useForm(
    refused,
    (written): FieldErrors =>
      isCount(written.endsAfterDays ?? '') ? NO_FAULTS : { endsAfterDays: t('endsAfterDaysFault') },
  );
  return (
    <Form method="post" className="admin-card grid justify-items-start gap-5" {...form}>
      <VersionField version={version} clash={clash} />
      <TextField
        dense
        key={version}
        label={t('endsAfterDays')}
        hint={t('endsAfterDaysHint')}
        {...field('endsAfterDays', typed ?? String(endsAfterDays))}
        inputMode="numeric"
        maxLength={3}
        disabled={!mayChange}
        required
      />
      {mayChange && (
        <Button type="submit" look="primary" dense>
          {t('save')}
        </Button>
      )}
    </Form>
  );
}
