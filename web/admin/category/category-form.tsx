import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { SubmitButton } from '../../ui/button.tsx';
import { ClashNotice, VersionField } from '../../ui/clash.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { FormError, type RequiredFields } from '../../ui/required-fields.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';
import { ParentField } from '../categories/parent-field.tsx';
import type { Branch, Category } from '../categories/tree.ts';
import type { Refused } from './save.server.ts';

export const REQUIRED: RequiredFields = { name: 'categoryName', slug: 'webAddress' };

type Props = {
  category: Category;
  parents: Branch[];
  refused: Refused | undefined;
  mayChange: boolean;
};

export function CategoryForm({ category, parents, refused, mayChange }: Props) {
  const t = useTranslations('admin.categories');
  const ui = useTranslations('ui');
  const stands = { ...category, parent: category.parent ?? '' };
  const { form, field, formError } = useRequiredForm(refused, REQUIRED, refused?.typed ?? stands);
  return (
    <Form method="post" {...form} className="admin-card grid gap-4">
      <VersionField version={category.version} clash={refused?.clash} />
      {refused?.clash && <Clashes clash={refused.clash} />}
      {!refused?.clash && <FormError {...formError} />}
      <TextField dense label={t('name')} {...field('name')} maxLength={200} required />
      <ParentField tree={parents} {...field('parent')} />
      <TextArea
        dense
        label={t('one.description')}
        hint={t('one.descriptionHint')}
        {...field('description')}
        data-content=""
        maxLength={20_000}
        rows={4}
      />
      <TextField
        dense
        label={t('one.slug')}
        hint={t('one.slugHint')}
        {...field('slug')}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={120}
        required
      />
      {mayChange && (
        <div>
          <SubmitButton look="primary" name="intent" value="save" sending={ui('saving')}>
            {t('one.save')}
          </SubmitButton>
        </div>
      )}
    </Form>
  );
}

function Clashes({ clash }: { clash: NonNullable<Refused['clash']> }) {
  const t = useTranslations('admin.categories');
  const labels = new Map([
    ['name', t('name')],
    ['parent', t('parent')],
    ['description', t('one.description')],
    ['slug', t('one.slug')],
  ]);
  return (
    <ClashNotice
      clash={clash}
      words={(name, current) => {
        const label = labels.get(name);
        return label ? { label, value: String(current ?? '') } : null;
      }}
    />
  );
}
