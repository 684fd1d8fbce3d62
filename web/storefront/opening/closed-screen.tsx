/** "Opening soon", or "Back soon": all that a closed shop shows, with the form for friends who have its password. */
import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { SubmitButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import type { FieldErrors } from '../../ui/form.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { FormError, type RequiredFields } from '../../ui/required-fields.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';
import type { Closed } from './closed.ts';

export const REQUIRED: RequiredFields = { password: 'shopPassword' };

type Props = { closed: Closed; refused?: { notice: string | null; faults: FieldErrors } };

export function ClosedScreen({ closed, refused }: Props) {
  const t = useTranslations('shop.closed');
  const { name, doors, text, legal, back } = closed;
  const title = t(`${doors}.title`);
  return (
    <main id="content" className="page grid max-w-text gap-6 py-20 lg:py-32">
      <title>{`${title} · ${name}`}</title>
      <meta name="robots" content="noindex" />
      <p className="title" data-content="">
        {name}
      </p>
      <h1 className="display">{title}</h1>
      <p className="whitespace-pre-line text-quiet" data-content={text ? '' : undefined}>
        {text || t(`${doors}.text`)}
      </p>
      {doors === 'closed' && <FriendsForm back={back} refused={refused} />}
      {legal.length > 0 && (
        <nav aria-label={t('legal')} className="fine mt-10 flex flex-wrap gap-x-6">
          {legal.map(({ slug, title: label }) => (
            <Link key={slug} to={`/pages/${slug}`} className="link-quiet py-1" data-content="">
              {label}
            </Link>
          ))}
        </nav>
      )}
    </main>
  );
}

function FriendsForm({ back, refused }: { back: string; refused: Props['refused'] }) {
  const t = useTranslations('shop.closed');
  const { form, field, formError } = useRequiredForm(refused, REQUIRED, null);
  return (
    <Form method="post" action="/opening-soon" {...form} className="mt-10 grid gap-5">
      <HiddenField name="back" value={back} />
      <FormError {...formError} />
      <TextField
        label={t('password')}
        hint={t('passwordHint')}
        {...field('password')}
        type="password"
        autoComplete="current-password"
        maxLength={100}
        required
      />
      <div>
        <SubmitButton sending={t('entering')}>{t('enter')}</SubmitButton>
      </div>
    </Form>
  );
}
