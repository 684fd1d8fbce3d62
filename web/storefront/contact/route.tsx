/** Writing to the shop. The message is kept and mailed to the merchant; nothing is mailed to the address typed here. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { refused } from '../../request/refused.server.ts';
import { missingErrors } from '../../request/required-fields.server.ts';
import { LinkButton, SubmitButton } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { FormError, type RequiredFields } from '../../ui/required-fields.tsx';
import { type FormKit, useRequiredForm } from '../../ui/use-form.ts';
import { NarrowPage } from '../layout/narrow-page.tsx';
import { addresses } from '../seo/meta.tsx';
import type { Route } from './+types/route';

const REQUIRED: RequiredFields = { name: 'name', email: 'email', message: 'message' };
const MAX_MESSAGE = 5_000;

export function loader({ context, url }: Route.LoaderArgs) {
  const { user } = context.get(REQUEST_CONTEXT);
  return {
    sent: url.searchParams.has('sent'),
    known: { name: user?.name ?? '', email: user?.email ?? '' },
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const typed = {
    name: text('name'),
    email: text('email'),
    orderNumber: text('orderNumber'),
    message: text('message'),
  };
  // Only a program fills in what nobody sees; it is told what it would like to hear.
  if (text('website')) return redirect(SENT);
  const missing = missingErrors(form, REQUIRED, locale);
  if (missing) return data({ ...typed, ...missing }, { status: 400 });
  const { orderNumber, ...rest } = typed;
  const body = { ...rest, ...(orderNumber && { orderNumber }) };
  const { problem } = await attempt(api.POST('/contact/messages', { body }));
  if (!problem) return redirect(SENT);
  const words = refused(problem, locale, Object.keys(typed));
  return data({ ...typed, ...words }, { status: problem.status });
}

const SENT = '/contact?sent=1';

export function meta({ matches }: Route.MetaArgs): Route.MetaDescriptors {
  const root = matches[0].loaderData;
  return root ? addresses(root, '/contact') : [];
}

export default function Contact({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('contact');
  const { sent, known } = loaderData;
  const kit = useRequiredForm(actionData, REQUIRED, actionData ?? known);
  if (sent && !actionData) {
    return (
      <NarrowPage title={t('sent')} text={t('sentText')}>
        <p>
          <LinkButton to="/">{t('toShop')}</LinkButton>
        </p>
      </NarrowPage>
    );
  }
  return (
    <NarrowPage title={t('title')} text={t('text')}>
      <FormError {...kit.formError} />
      <Form method="post" {...kit.form} className="grid gap-5">
        <Fields {...kit} />
        <SubmitButton look="primary" sending={t('sending')}>
          {t('submit')}
        </SubmitButton>
      </Form>
    </NarrowPage>
  );
}

function Fields({ field }: Pick<FormKit, 'field'>) {
  const t = useTranslations('contact');
  return (
    <>
      <TextField
        label={t('name')}
        {...field('name')}
        autoComplete="name"
        maxLength={200}
        required
      />
      <TextField
        label={t('email')}
        {...field('email')}
        type="email"
        inputMode="email"
        autoComplete="email"
        maxLength={254}
        required
      />
      <TextField
        label={t('order')}
        hint={t('orderHint')}
        {...field('orderNumber')}
        maxLength={40}
        autoComplete="off"
        optional
      />
      <TextArea
        label={t('message')}
        hint={t('messageHint', { max: MAX_MESSAGE })}
        {...field('message')}
        rows={8}
        maxLength={MAX_MESSAGE}
        required
      />
      <div className="sr-only" aria-hidden="true">
        <TextField
          label={t('leaveEmpty')}
          {...field('website')}
          tabIndex={-1}
          autoComplete="off"
          maxLength={200}
        />
      </div>
    </>
  );
}
