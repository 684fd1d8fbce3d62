/** A new API key: what it may do and for how long. The key itself is shown once, on this page. */
import { data, Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { BodyOf } from '#api/client.ts';
import { translatorFor } from '#common/messages/index.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextField } from '../../../ui/field.tsx';
import type { FieldErrors } from '../../../ui/form.tsx';
import { FormTrouble, type Needed } from '../../../ui/needed.tsx';
import { useNeededForm } from '../../../ui/use-form.ts';
import { attempt } from '../../../visit/api.server.ts';
import { readForm } from '../../../visit/form.server.ts';
import { lacks } from '../../../visit/needed.server.ts';
import { confirmFirst, requireConfirmed } from '../../../visit/people-only.server.ts';
import { refused } from '../../../visit/refused.server.ts';
import { shopDays } from '../../../visit/shop-days.server.ts';
import { visitContext } from '../../../visit/visit.server.ts';
import { requirePower } from '../../frame/guard.server.ts';
import { readPowers } from '../frame/areas.ts';
import { PowersGrid } from '../frame/powers-grid.tsx';
import { TeamSubHead } from '../frame/team-head.tsx';
import type { Route } from './+types/new';
import { MadeKey } from './made-key.tsx';

export const middleware: Route.MiddlewareFunction[] = [
  requirePower('staff:write'),
  requireConfirmed,
];

const LIVES = { never: null, month: 30, quarter: 90, year: 365 } as const;
type Life = keyof typeof LIVES;

function readKey(form: FormData) {
  const name = String(form.get('name') ?? '').trim();
  const asked = String(form.get('life') ?? '');
  const life: Life = asked in LIVES ? (asked as Life) : 'never';
  return { name, life, powers: readPowers(form) };
}

const NEEDED: Needed = { name: 'keyName' };

export async function action({ context, request }: Route.ActionArgs) {
  const visit = context.get(visitContext);
  const form = await readForm(request);
  const { api, locale } = visit;
  const typed = readKey(form);
  const { name, life, powers } = typed;
  const lacking = lacks(form, NEEDED, locale);
  if (lacking) return data({ made: null, refusal: { ...typed, ...lacking } }, { status: 400 });
  const days = LIVES[life];
  const body = {
    name,
    // The API refuses what is no power; the grid offers nothing else.
    permissions: powers as BodyOf<'createApiKey'>['permissions'],
    ...(days && { expiresAt: (await shopDays({ api })).ahead(days) }),
  };
  const { data: made, problem } = await attempt(api.POST('/admin/api-keys', { body }));
  if (!problem) return data({ made: { value: made.key, name }, refusal: null }, { status: 201 });
  await confirmFirst(problem, { visit, request, form });
  const { notice, faults } = refused(problem, locale, ['name', 'permissions']);
  const none = powers.length === 0 && 'permissions' in faults;
  const permissions = translatorFor(locale)('admin.team.powers.refused');
  const refusal = { ...typed, notice, faults: none ? { ...faults, permissions } : faults };
  return data({ made: null, refusal }, { status: problem.status });
}

export default function NewKey({ actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.team.key');
  return (
    <>
      <TeamSubHead title={t('title')} back={{ to: '/admin/team/keys', label: t('back') }} />
      {actionData?.made ? (
        <MadeKey {...actionData.made} />
      ) : (
        <KeyForm refusal={actionData?.refusal ?? undefined} />
      )}
    </>
  );
}

type Refusal = {
  name: string;
  life: Life;
  powers: string[];
  notice: string | null;
  faults: FieldErrors;
};

function KeyForm({ refusal }: { refusal?: Refusal }) {
  const t = useTranslations('admin.team.key');
  const { form, field, trouble, errors } = useNeededForm(refusal, NEEDED);
  return (
    <Form method="post" {...form} className="admin-card admin-form admin-form-wide">
      <FormTrouble {...trouble} />
      <TextField
        dense
        label={t('name')}
        hint={t('nameHint')}
        {...field('name')}
        autoComplete="off"
        maxLength={100}
        required
      />
      <PowersGrid
        legend={t('may')}
        powers={refusal?.powers ?? []}
        error={errors.permissions}
        forKey
      />
      <SelectField dense label={t('life')} name="life" defaultValue={refusal?.life ?? 'year'}>
        {(Object.keys(LIVES) as Life[]).map((life) => (
          <option key={life} value={life}>
            {t(`lives.${life}`)}
          </option>
        ))}
      </SelectField>
      <div>
        <Button type="submit" look="primary">
          {t('submit')}
        </Button>
      </div>
    </Form>
  );
}
