/** A group of settings, as a form made of its fields: the page of every group that has none of its own. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { countryName } from '#common/addresses.ts';
import { knownCountries } from '#common/country-format.ts';
import { translatorFor } from '#common/messages/index.ts';
import {
  type FormGroupName,
  fieldsOf,
  isFormGroup,
  settingsFrom,
} from '#common/settings/registry.ts';
import { useTranslator } from '../../../i18n/translator.ts';
import { attempt, read } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { readForm } from '../../../request/form.server.ts';
import { problemWords } from '../../../request/problems.server.ts';
import { clashOf, startingFromForm } from '../../../request/version.server.ts';
import { Button } from '../../../ui/button.tsx';
import { ClashNotice, VersionField } from '../../../ui/clash.tsx';
import { readTyped } from '../../../ui/fields.ts';
import { FormError } from '../../../ui/required-fields.tsx';
import { Notice } from '../../../ui/state.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { requirePermission } from '../../layout/guard.server.ts';
import { useMay } from '../../layout/use-may.ts';
import { SettingsHead } from '../settings-head.tsx';
import type { Route } from './+types/route';
import { readEntries, textOf } from './entries.ts';
import { type Countries, GroupFields } from './group-fields.tsx';
import { faultWords, groupFaults, labelOf } from './words.ts';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:read')];

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const group = groupOf(params.group);
  const { version, ...values } = await read(api.GET(`/admin/settings/${group}`));
  const asksCountry = Object.values(fieldsOf(group)).some(({ kind }) => kind === 'country');
  const countries = asksCountry ? countriesIn(locale) : [];
  return { group, version, values, countries, saved: url.searchParams.has('saved') };
}

function groupOf(name: string): FormGroupName {
  if (!isFormGroup(name)) throw new Response(null, { status: 404 });
  return name;
}

function countriesIn(locale: string): Countries {
  return knownCountries()
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const group = groupOf(params.group);
  const form = await readForm(request);
  const typed = readEntries(fieldsOf(group), readTyped(form));
  const say = translatorFor(locale);
  const found = groupFaults(say, group, typed);
  if (Object.keys(found).length > 0) {
    return data({ typed, faults: found, clash: undefined, notice: null }, { status: 400 });
  }
  const body = settingsFrom({ [group]: typed })[group];
  const call = { params: { header: startingFromForm(form) }, body };
  const { problem } = await attempt(api.PUT(`/admin/settings/${group}`, call));
  if (!problem) return redirect(`/admin/settings/${group}?saved`);
  const wrong = problem.code === 'request.invalid' ? problem.errors : [];
  const names = new Set(wrong.map(({ path }) => path.split('/')[1] ?? ''));
  const faults = Object.fromEntries([...names].map((name) => [name, faultWords(say, group, name)]));
  const clash = clashOf(problem);
  const notice = clash || names.size > 0 ? null : problemWords(problem, locale);
  return data({ typed, faults, clash, notice }, { status: problem.status });
}

export default function GroupSettings({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.settings');
  const { group, saved } = loaderData;
  const say = useTranslator();
  return (
    <>
      <SettingsHead page={group} />
      <div className="admin-stack max-w-text">
        <p className="text-quiet">{t(`pages.${group}.text`)}</p>
        {saved && !actionData && <Notice>{t('saved')}</Notice>}
        {actionData?.clash && (
          <ClashNotice
            clash={actionData.clash}
            words={(name, current) => ({
              label: labelOf(say, group, name),
              value: textOf(current),
            })}
          />
        )}
        <GroupForm {...loaderData} refused={actionData} />
      </div>
    </>
  );
}

type FormProps = {
  group: FormGroupName;
  version: string;
  values: Record<string, unknown>;
  countries: Countries;
  refused: Route.ComponentProps['actionData'];
};

function GroupForm({ group, version, values, countries, refused }: FormProps) {
  const t = useTranslations('admin.settings');
  const say = useTranslator();
  const mayChange = useMay()('settings:write');
  const { form, formError, ...kit } = useForm(refused, (typed) => groupFaults(say, group, typed));
  return (
    <Form method="post" {...form} key={version} className="admin-card">
      <fieldset disabled={!mayChange} className="grid gap-5">
        <VersionField version={version} clash={refused?.clash} />
        {!refused?.clash && <FormError {...formError} />}
        <GroupFields {...{ group, kit, countries }} values={refused?.typed ?? values} />
        {mayChange && (
          <div>
            <Button type="submit" look="primary" dense>
              {t('save')}
            </Button>
          </div>
        )}
      </fieldset>
    </Form>
  );
}
