/** What people say about themselves: their name and the language of mails to them. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import type { BodyOf } from '#api/client.ts';
import { languageName, PSEUDO_LOCALE } from '#common/locales.ts';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { refused } from '../../request/refused.server.ts';
import { missingErrors } from '../../request/required-fields.server.ts';
import { useRootData } from '../../request/root-data.ts';
import { clashOf, startingFromForm } from '../../request/version.server.ts';
import { PageTitle } from '../../storefront/layout/page-title.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ClashNotice, VersionField } from '../../ui/clash.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import type { FieldProps } from '../../ui/fields.ts';
import { FormError, type RequiredFields } from '../../ui/required-fields.tsx';
import { Notice } from '../../ui/state.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';
import type { Route } from './+types/route';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  return { me: await read(api.GET('/me')), saved: url.searchParams.has('saved') };
}

const REQUIRED: RequiredFields = { name: 'name' };

export async function action({ request, context }: Route.ActionArgs) {
  const { api, locale: reading } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const name = String(form.get('name') ?? '').trim();
  const locale = String(form.get('locale') ?? '');
  const missing = missingErrors(form, REQUIRED, reading);
  if (missing) return data({ name, locale, ...missing, clash: undefined }, { status: 400 });
  // A language the shop does not speak is refused by the API.
  const body = { name, locale } as BodyOf<'changeMe'>;
  const call = { params: { header: startingFromForm(form) }, body };
  const { problem } = await attempt(api.PATCH('/me', call));
  if (!problem) return redirect('/account/details?saved');
  const refusal = { ...refused(problem, reading, ['name', 'locale']), clash: clashOf(problem) };
  return data({ name, locale, ...refusal }, { status: problem.status });
}

export default function Details({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('me.details');
  const { me, saved } = loaderData;
  const typed = actionData ?? me;
  const clash = actionData?.clash;
  const faults = clash ? undefined : actionData?.faults;
  const { form, field, formError } = useRequiredForm({ ...actionData, faults }, REQUIRED);
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <h1 className="display mb-8">{t('title')}</h1>
      <Form method="post" {...form} className="grid max-w-md gap-5">
        {saved && !actionData && <Notice>{t('saved')}</Notice>}
        <VersionField version={me.version} clash={clash} />
        {clash && (
          <ClashNotice
            clash={clash}
            words={(field, current) =>
              field === 'name'
                ? { label: t('name'), value: String(current) }
                : { label: t('language'), value: languageName(String(current)) }
            }
          />
        )}
        {!clash && <FormError {...formError} />}
        <TextField
          label={t('name')}
          {...field('name', typed.name)}
          autoComplete="name"
          maxLength={200}
          required
        />
        <LanguageField {...field('locale', typed.locale)} />
        <div>
          <Button type="submit" look="primary">
            {t('save')}
          </Button>
        </div>
      </Form>
      <section className="mt-12 grid max-w-md justify-items-start gap-3" aria-labelledby="email">
        <h2 id="email" className="heading">
          {t('email')}
        </h2>
        <p className="break-all" data-content="">
          {me.email}
        </p>
        <LinkButton to="/account/email">{t('changeEmail')}</LinkButton>
      </section>
    </>
  );
}

/** The pseudo-language is for whoever translates the shop: offered only to those who have it. */
function LanguageField(props: FieldProps) {
  const t = useTranslations('me.details');
  const locales = useRootData()?.shop.locales ?? [];
  const offered = locales.filter(
    (locale) => locale !== PSEUDO_LOCALE || locale === props.defaultValue,
  );
  return (
    <SelectField label={t('language')} {...props}>
      {offered.map((locale) => (
        <option key={locale} value={locale} lang={locale} data-content="">
          {languageName(locale)}
        </option>
      ))}
    </SelectField>
  );
}
