/** A new API key: what it may do and for how long. The key itself is shown once, on this page. */

import { data, Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { BodyOf } from '#api/client.ts';
import { translatorFor } from '#common/messages/index.ts';
import { keysOf } from '#common/narrow.ts';
import { attempt } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { readForm } from '../../../request/form.server.ts';
import { refused } from '../../../request/refused.server.ts';
import {
  deferIfUnconfirmed,
  requireReauthentication,
} from '../../../request/require-sign-in.server.ts';
import { missingErrors } from '../../../request/required-fields.server.ts';
import { shopDays } from '../../../request/shop-days.server.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextField } from '../../../ui/field.tsx';
import type { FieldErrors } from '../../../ui/form.tsx';
import { FormError, type RequiredFields } from '../../../ui/required-fields.tsx';
import { useRequiredForm } from '../../../ui/use-form.ts';
import { requirePermission } from '../../layout/guard.server.ts';
import { readPermissions } from '../layout/areas.ts';
import { PermissionsGrid } from '../layout/permissions-grid.tsx';
import { TeamSubHead } from '../layout/team-head.tsx';
import type { Route } from './+types/new';
import { MadeKey } from './made-key.tsx';

export const middleware: Route.MiddlewareFunction[] = [
  requirePermission('staff:write'),
  requireReauthentication,
];

const LIVES = { never: null, month: 30, quarter: 90, year: 365 } as const;
type Life = keyof typeof LIVES;

function readKey(form: FormData) {
  const name = String(form.get('name') ?? '').trim();
  const asked = form.get('life');
  const life = keysOf(LIVES).find((one) => one === asked) ?? 'never';
  return { name, life, permissions: readPermissions(form) };
}

const REQUIRED: RequiredFields = { name: 'keyName' };

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const { api, locale } = ctx;
  const typed = readKey(form);
  const { name, life, permissions } = typed;
  const missing = missingErrors(form, REQUIRED, locale);
  if (missing) return data({ made: null, refusal: { ...typed, ...missing } }, { status: 400 });
  const days = LIVES[life];
  const body = {
    name,
    // The API refuses what is no permission; the grid offers nothing else.
    permissions: permissions as BodyOf<'createApiKey'>['permissions'],
    ...(days && { expiresAt: (await shopDays({ api })).ahead(days) }),
  };
  const { data: made, problem } = await attempt(api.POST('/admin/api-keys', { body }));
  if (!problem) return data({ made: { value: made.key, name }, refusal: null }, { status: 201 });
  await deferIfUnconfirmed(problem, { ctx, request, form });
  const { notice, faults } = refused(problem, locale, ['name', 'permissions']);
  const none = permissions.length === 0 && 'permissions' in faults;
  const words = translatorFor(locale)('admin.team.permissions.refused');
  const refusal = { ...typed, notice, faults: none ? { ...faults, permissions: words } : faults };
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
  permissions: string[];
  notice: string | null;
  faults: FieldErrors;
};

function KeyForm({ refusal }: { refusal?: Refusal }) {
  const t = useTranslations('admin.team.key');
  const { form, field, option, formError } = useRequiredForm(refusal, REQUIRED);
  return (
    <Form method="post" {...form} className="admin-card admin-form admin-form-wide">
      <FormError {...formError} />
      <TextField
        dense
        label={t('name')}
        hint={t('nameHint')}
        {...field('name')}
        autoComplete="off"
        maxLength={100}
        required
      />
      <PermissionsGrid
        legend={t('may')}
        permissions={refusal?.permissions ?? []}
        fields={{ field, option }}
        forKey
      />
      <SelectField dense label={t('life')} {...field('life', refusal?.life ?? 'year')}>
        {keysOf(LIVES).map((life) => (
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
