/** Inviting somebody to work here. Only roles that the person may give are offered. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { readForm } from '../../../request/form.server.ts';
import { refused } from '../../../request/refused.server.ts';
import {
  deferIfUnconfirmed,
  requireReauthentication,
} from '../../../request/require-sign-in.server.ts';
import { missingErrors } from '../../../request/required-fields.server.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextField } from '../../../ui/field.tsx';
import { FormError, type RequiredFields } from '../../../ui/required-fields.tsx';
import { useRequiredForm } from '../../../ui/use-form.ts';
import { requirePermission } from '../../layout/guard.server.ts';
import { TeamSubHead } from '../layout/team-head.tsx';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [
  requirePermission('staff:write'),
  requireReauthentication,
];

export async function loader({ context }: Route.LoaderArgs) {
  const { items } = await read(context.get(REQUEST_CONTEXT).api.GET('/admin/roles'));
  // The least powerful first: nobody becomes an owner because a list was not read.
  return { roles: items.filter(({ grantable }) => grantable).toReversed() };
}

const REQUIRED: RequiredFields = { email: 'theirEmail' };

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api, locale } = ctx;
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const body = { email: text('email'), role: text('role') };
  const missing = missingErrors(form, REQUIRED, locale);
  if (missing) return data({ ...body, ...missing }, { status: 400 });
  const { problem } = await attempt(api.POST('/admin/invites', { body }));
  if (!problem) return redirect(`/admin/team?invited=${encodeURIComponent(body.email)}`);
  await deferIfUnconfirmed(problem, { ctx, request, form });
  const refusal = refused(problem, locale, ['email', 'role']);
  return data({ ...body, ...refusal }, { status: problem.status });
}

export default function Invite({ loaderData: { roles }, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.team.invite');
  const { form, field, formError } = useRequiredForm(actionData, REQUIRED);
  return (
    <>
      <TeamSubHead title={t('title')} back={{ to: '/admin/team', label: t('back') }} />
      <Form method="post" {...form} className="admin-card admin-form">
        <p className="text-quiet">{t('text')}</p>
        <FormError {...formError} />
        <TextField
          dense
          label={t('email')}
          {...field('email')}
          type="email"
          inputMode="email"
          autoComplete="off"
          maxLength={254}
          required
        />
        <SelectField dense label={t('role')} {...field('role')}>
          {roles.map(({ id, name }) => (
            <option key={id} value={id} data-content="">
              {name}
            </option>
          ))}
        </SelectField>
        <div>
          <Button type="submit" look="primary">
            {t('submit')}
          </Button>
        </div>
      </Form>
    </>
  );
}
