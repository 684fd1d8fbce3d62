import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { ORIGINAL_LOCALE } from '#common/locales.ts';
import { SubmitButton } from '../../ui/button.tsx';
import { type Clash, ClashNotice, VersionField } from '../../ui/clash.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import type { FieldErrors } from '../../ui/form.tsx';
import { FormError } from '../../ui/required-fields.tsx';
import { useForm } from '../../ui/use-form.ts';

type Text = { title: string; description: string };
type Refused = { typed: Text; notice: string | null; faults: FieldErrors; clash?: Clash };
type Props = {
  version: string;
  lang: string;
  original: Text;
  text: Text;
  refused: Refused | undefined;
};

export function TranslationForm({ version, lang, original, text, refused }: Props) {
  const t = useTranslations('admin.product');
  const ui = useTranslations('ui');
  const { form, field, formError } = useForm(
    refused,
    ({ title = '', description = '' }): FieldErrors =>
      description.trim() && !title.trim() ? { title: t('translation.titleMissing') } : {},
    refused?.typed ?? text,
  );
  const names = new Map([
    ['title', t('name')],
    ['description', t('description')],
  ]);
  return (
    <Form method="post" {...form} className="admin-card grid gap-4">
      <VersionField version={version} clash={refused?.clash} />
      {refused?.clash && (
        <ClashNotice
          clash={refused.clash}
          words={(name, current) => ({
            label: names.get(name) ?? name,
            value: String(current ?? ''),
          })}
        />
      )}
      {!refused?.clash && <FormError {...formError} />}
      <TextField
        dense
        label={t('name')}
        hint={<Original words={original.title} />}
        {...field('title')}
        lang={lang}
        maxLength={300}
      />
      <TextArea
        dense
        label={t('description')}
        hint={<Original words={original.description} />}
        {...field('description')}
        lang={lang}
        data-content=""
        maxLength={40_000}
        rows={8}
      />
      <div>
        <SubmitButton look="primary" dense sending={ui('saving')}>
          {t('save')}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** What it says in the language it is written in. */
const Original = ({ words }: { words: string }) => (
  <span data-content="" lang={ORIGINAL_LOCALE} className="block whitespace-pre-line">
    {words}
  </span>
);
