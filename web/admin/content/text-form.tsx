/** The form of a page or post. Text is Markdown; with scripts, buttons and shortcuts write its signs. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { POLICIES } from '#common/policies.ts';
import { useTimes } from '../../i18n/time.tsx';
import { useRootData } from '../../request/root-data.ts';
import { Button } from '../../ui/button.tsx';
import { type Clash, ClashNotice, VersionField } from '../../ui/clash.tsx';
import { Checkbox, ChoiceList, SelectField, TextArea, TextField } from '../../ui/field.tsx';
import type { Fields } from '../../ui/fields.ts';
import type { FieldErrors } from '../../ui/form.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { FormError, type RequiredFields } from '../../ui/required-fields.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';
import { BlockHelp } from './block-words.tsx';
import { isPage, type Kind } from './kinds.ts';
import { MarkdownField } from './markdown-field.tsx';

type Text = AnswerOf<'getPageForStaff'>;
type Draft = Pick<AnswerOf<'listPolicyDrafts'>['items'][number], 'policy' | 'title' | 'text'>;
type Props = {
  kind: Kind;
  categories: { id: string; name: string }[];
  text: Text | null;
  draft: Draft | null;
  /** When it is published, by the shop's clocks. */
  shown: { day: string; time: string } | null;
  refused?:
    | {
        values: Record<string, string> | null;
        faults: FieldErrors;
        notice: string | null;
        clash: Clash | undefined;
      }
    | undefined;
};

const REQUIRED: RequiredFields = { title: 'pageTitle' };
const PICTURES = 'image/jpeg,image/png,image/webp,image/avif';

export function TextForm({ kind, categories, text, draft, shown, refused }: Props) {
  const t = useTranslations('admin.content.edit');
  const values = refused?.values ?? {
    ...(text ?? draft),
    ...shown,
    when: text?.publishAt ? 'as_it_is' : 'draft',
  };
  const { form, field, tick, formError } = useRequiredForm(refused, REQUIRED, values);
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      {...form}
      className="admin-card admin-form admin-form-wide"
    >
      <VersionField version={text?.version} clash={refused?.clash} />
      <HiddenField name="publishedAt" value={text?.publishAt ?? ''} />
      {refused?.clash && <Clashes clash={refused.clash} />}
      {!refused?.clash && <FormError {...formError} />}
      <TextField dense label={t('name')} {...field('title')} maxLength={200} required />
      {kind === 'category-heads' && <CategoryField categories={categories} field={field} />}
      <MarkdownField label={t('text')} hint={t('textHint')} {...field('text')} />
      <BlockHelp />
      <PictureFields kind={kind} text={text} fields={{ field, tick }} />
      {kind === 'posts' && (
        <TextField dense optional label={t('author')} {...field('author')} maxLength={100} />
      )}
      {kind === 'pages' && <PolicyField field={field} />}
      {isPage(kind) && <MoreFields field={field} />}
      <PublishFields text={text} field={field} />
      <div>
        <Button type="submit" name="act" value="save" look="primary">
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}

function MoreFields({ field }: Pick<Fields, 'field'>) {
  const t = useTranslations('admin.content.edit');
  return (
    <>
      <TextArea
        dense
        optional
        rows={3}
        label={t('summary')}
        hint={t('summaryHint')}
        {...field('summary')}
        maxLength={500}
      />
      <TextField
        dense
        optional
        label={t('address')}
        hint={t('addressHint')}
        {...field('slug')}
        maxLength={120}
        autoCapitalize="none"
        spellCheck={false}
      />
      <details>
        <summary className="link w-fit">{t('seo')}</summary>
        <div className="mt-4 grid gap-4">
          <TextField dense optional label={t('seoTitle')} {...field('seoTitle')} maxLength={200} />
          <TextField
            dense
            optional
            label={t('seoDescription')}
            {...field('seoDescription')}
            maxLength={500}
          />
        </div>
      </details>
    </>
  );
}

type ShownFields = { kind: Kind; text: Text | null; fields: Pick<Fields, 'field' | 'tick'> };

function PictureFields({ kind, text, fields: { field, tick } }: ShownFields) {
  const t = useTranslations('admin.content.edit');
  return (
    <>
      <TextField
        dense
        optional
        label={t('picture')}
        hint={t(`pictureHint.${kind}`)}
        {...field('picture')}
        type="file"
        accept={PICTURES}
      />
      <TextField
        dense
        optional
        label={t('pictureAlt')}
        hint={t('pictureAltHint')}
        {...field('pictureAlt')}
        maxLength={300}
      />
      {kind === 'posts' && text?.pictureId && (
        <Checkbox label={t('removePicture')} {...tick('removePicture')} />
      )}
    </>
  );
}

function CategoryField({ categories, field }: Pick<Props, 'categories'> & Pick<Fields, 'field'>) {
  const t = useTranslations('admin.content.edit');
  return (
    <SelectField dense label={t('category')} {...field('categoryId')}>
      {categories.map(({ id, name }) => (
        <option key={id} value={id} data-content="">
          {name}
        </option>
      ))}
    </SelectField>
  );
}

function PolicyField({ field }: Pick<Fields, 'field'>) {
  const t = useTranslations('admin.content');
  return (
    <SelectField dense label={t('edit.policy')} {...field('policy')}>
      <option value="">{t('edit.policyNone')}</option>
      {POLICIES.map((policy) => (
        <option key={policy} value={policy}>
          {t(`policies.${policy}`)}
        </option>
      ))}
    </SelectField>
  );
}

function PublishFields({ text, field }: { text: Text | null } & Pick<Fields, 'field'>) {
  const t = useTranslations('admin.content.edit');
  const { moment } = useTimes();
  const zone = useRootData()?.shop.timeZone ?? '';
  const state = text?.state === 'scheduled' ? 'scheduled' : 'published';
  const asItIs = text?.publishAt
    ? [
        {
          value: 'as_it_is',
          label: t(`asItIs.${state}`, { at: moment(text.publishAt, { withYear: true }) }),
        },
      ]
    : [];
  return (
    <>
      <ChoiceList
        legend={t('publish')}
        {...field('when')}
        choices={[
          ...asItIs,
          { value: 'draft', label: t('draft') },
          { value: 'now', label: t('now') },
          { value: 'at', label: t('at') },
        ]}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextField dense optional label={t('day')} {...field('day')} type="date" />
        <TextField dense optional label={t('time', { zone })} {...field('time')} type="time" />
      </div>
    </>
  );
}

function Clashes({ clash }: { clash: Clash }) {
  const t = useTranslations('admin.content.edit');
  const labels: Record<string, string> = {
    title: t('name'),
    text: t('text'),
    summary: t('summary'),
    slug: t('address'),
    author: t('author'),
  };
  return (
    <ClashNotice
      clash={clash}
      words={(name, current) => ({
        label: labels[name] ?? t('clashOther'),
        value: typeof current === 'string' ? current : '',
      })}
    />
  );
}
