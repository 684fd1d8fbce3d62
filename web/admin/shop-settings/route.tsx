/** The time zone of the shop's day. */
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
import { SelectField } from '../../ui/field.tsx';
import type { FieldErrors } from '../../ui/form.tsx';
import { Notice } from '../../ui/state.tsx';
import { useForm } from '../../ui/use-form.ts';
import { requirePermission } from '../layout/guard.server.ts';
import { useMay } from '../layout/use-may.ts';
import { SettingsHead } from '../settings/settings-head.tsx';
import type { Route } from './+types/route';
import { type ZoneGroup, zoneGroups } from './zones.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const { timeZone, version } = await read(api.GET('/admin/settings/shop'));
  const now = new Date().toISOString();
  const groups = zoneGroups(timeZone);
  return { timeZone, version, groups, now, saved: url.searchParams.has('saved') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const header = startingFromForm(form);
  const zone = String(form.get('timeZone') ?? '');
  const { problem } = await attempt(
    api.PUT('/admin/settings/shop', { params: { header }, body: { timeZone: zone } }),
  );
  if (!problem) return redirect('/admin/settings/shop?saved');
  const isWrong = problem.code === 'request.invalid';
  const faults = isWrong ? { timeZone: translatorFor(locale)('ui.notValid') } : NO_FAULTS;
  const clash = clashOf(problem);
  const words = clash || isWrong ? null : problemWords(problem, locale);
  return data({ zone, faults, clash, words }, { status: problem.status });
}

export default function ShopSettings({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.settings.shop');
  const { timeZone, version, groups, now, saved } = loaderData;
  return (
    <>
      <SettingsHead page="shop" />
      <div className="admin-stack max-w-text">
        {saved && !actionData && <Notice>{t('saved')}</Notice>}
        {actionData?.words && <Notice tone="alarm">{actionData.words}</Notice>}
        {actionData?.clash && (
          <ClashNotice
            clash={actionData.clash}
            words={(_name, current) => ({
              label: t('timeZone'),
              value: placeIn(groups, current),
            })}
          />
        )}
        <ZoneForm
          {...{ groups, now, version }}
          timeZone={actionData?.zone ?? timeZone}
          refused={actionData}
          clash={actionData?.clash}
        />
      </div>
    </>
  );
}

const NO_FAULTS: FieldErrors = {};

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
