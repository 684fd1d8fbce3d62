/** One's passkeys: adding one takes scripts, since only they can ask the device; naming and removing do not. */
import { useState } from 'react';
import { Form, useNavigate, useSubmit } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Moment } from '../../i18n/time.tsx';
import { makePasskey } from '../../request/passkeys.ts';
import { useSupportsPasskeys } from '../../storefront/passkeys/passkey-button.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import type { RequiredFields } from '../../ui/required-fields.tsx';
import { Badge, Notice } from '../../ui/state.tsx';
import { useForm, useRequiredForm } from '../../ui/use-form.ts';
import { useScripts } from '../../ui/use-scripts.ts';

type Passkey = AnswerOf<'listPasskeys'>['items'][number];

export function PasskeysPart({ passkeys }: { passkeys: Passkey[] }) {
  const t = useTranslations('security.passkeys');
  const ready = useScripts();
  const supported = useSupportsPasskeys();
  return (
    <section aria-labelledby="passkeys" className="grid gap-4">
      <h2 id="passkeys" className="heading">
        {t('title')}
      </h2>
      <p className="max-w-text text-quiet">{t('text')}</p>
      {passkeys.length > 0 && (
        <ul className="border-t border-hairline">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} {...passkey} />
          ))}
        </ul>
      )}
      {supported && <AddPasskey key={passkeys.length} />}
      {ready && !supported && <p className="fine text-quiet">{t('unable')}</p>}
      <noscript>
        <p className="fine text-quiet">{t('noScript')}</p>
      </noscript>
    </section>
  );
}

const REQUIRED: RequiredFields = { name: 'passkeyName' };

function PasskeyRow({ id, name, backedUp, createdAt, lastUsedAt }: Passkey) {
  const t = useTranslations('security.passkeys');
  const { form, field } = useRequiredForm(null, REQUIRED, { name });
  return (
    <li className="grid gap-4 border-b border-hairline py-5">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div className="grid min-w-0 gap-1">
          <p className="flex flex-wrap items-center gap-3">
            <span className="font-medium break-words" data-content="">
              {name}
            </span>
            {backedUp && <Badge>{t('synced')}</Badge>}
          </p>
          <p className="fine text-quiet">
            {t('made')} <Moment at={createdAt} dateOnly /> ·{' '}
            {lastUsedAt ? (
              <>
                {t('used')} <Moment at={lastUsedAt} />
              </>
            ) : (
              t('neverUsed')
            )}
          </p>
        </div>
        <Form method="post">
          <HiddenField name="id" value={id} />
          <Button
            type="submit"
            name="intent"
            value="remove-passkey"
            aria-label={t('removeOf', { name })}
          >
            {t('remove')}
          </Button>
        </Form>
      </div>
      <details>
        <summary className="link fine" aria-label={t('renameOf', { name })}>
          {t('rename')}
        </summary>
        <Form method="post" {...form} className="grid max-w-md gap-3 pt-4">
          <HiddenField name="id" value={id} />
          <TextField label={t('name')} {...field('name')} maxLength={100} required />
          <p>
            <Button type="submit" name="intent" value="rename-passkey">
              {t('save')}
            </Button>
          </p>
        </Form>
      </details>
    </li>
  );
}

function AddPasskey() {
  const t = useTranslations('security.passkeys');
  const submit = useSubmit();
  const navigate = useNavigate();
  const [failed, setFailed] = useState<'known' | 'failed' | null>(null);
  const { form, field } = useForm(null, () => ({}));
  const add = async (form: FormData) => {
    setFailed(null);
    const outcome = await makePasskey('/account/security/passkey');
    if ('goTo' in outcome) return navigate(outcome.goTo);
    if (outcome.failed) return setFailed(outcome.failed);
    const name = String(form.get('name') ?? '').trim() || t('defaultName');
    return submit({ intent: 'add-passkey', name, passkey: outcome.answer }, { method: 'post' });
  };
  return (
    <form
      {...form}
      className="grid max-w-md gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void add(new FormData(event.currentTarget));
      }}
    >
      {failed && <Notice tone="notice">{t(failed)}</Notice>}
      <TextField label={t('newName')} {...field('name')} hint={t('newNameHint')} maxLength={100} />
      <p>
        <Button type="submit">{t('add')}</Button>
      </p>
    </form>
  );
}
