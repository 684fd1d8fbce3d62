/** Settings of the shop as a whole: the time zone of its day. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { Moment } from '../../i18n/time.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Notice } from '../../ui/state.tsx';
import { attempt, read } from '../../visit/api.server.ts';
import { readForm } from '../../visit/form.server.ts';
import { problemWords } from '../../visit/problems.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import { requirePower } from '../frame/guard.server.ts';
import { SettingsHead } from '../frame/settings-head.tsx';
import { useMay } from '../frame/use-may.ts';
import type { Route } from './+types/route';
import { zoneGroups } from './zones.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requirePower('settings:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(visitContext);
  const { timeZone, version } = await read(api.GET('/admin/settings/shop'));
  const now = new Date().toISOString();
  const groups = zoneGroups(timeZone);
  return { timeZone, version, groups, now, saved: url.searchParams.has('saved') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { api, locale } = context.get(visitContext);
  const form = await readForm(request);
  const timeZone = String(form.get('timeZone') ?? '');
  const { problem } = await attempt(
    api.PUT('/admin/settings/shop', {
      headers: { 'if-match': String(form.get('version') || '*') },
      body: { timeZone },
    }),
  );
  if (!problem) return redirect('/admin/settings/shop?saved');
  return data({ problem: problemWords(problem, locale) }, { status: problem.status });
}

export default function ShopSettings({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.settings.shop');
  const mayChange = useMay()('settings:write');
  const { timeZone, version, groups, now, saved } = loaderData;
  return (
    <>
      <SettingsHead tab="shop" />
      <div className="admin-stack max-w-text">
        {saved && !actionData && <Notice>{t('saved')}</Notice>}
        {actionData && <Notice tone="alarm">{actionData.problem}</Notice>}
        <Form method="post" className="admin-card grid justify-items-start gap-5">
          <input type="hidden" name="version" value={version} />
          <SelectField
            dense
            key={timeZone}
            label={t('timeZone')}
            hint={t('timeZoneHint')}
            name="timeZone"
            defaultValue={timeZone}
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
      </div>
    </>
  );
}
