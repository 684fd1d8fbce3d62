import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import type { FieldErrors } from '../../ui/form.tsx';
import { FormError, type RequiredFields } from '../../ui/required-fields.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';
import { ParentField } from './parent-field.tsx';
import type { Branch } from './tree.ts';

export const REQUIRED: RequiredFields = { name: 'categoryName' };

type Props = {
  tree: Branch[];
  refused: { notice: string | null; faults: FieldErrors; typed: object } | undefined;
};

export function NewCategoryForm({ tree, refused }: Props) {
  const t = useTranslations('admin.categories');
  const { form, field, formError } = useRequiredForm(refused, REQUIRED, refused?.typed ?? {});
  return (
    <section className="admin-card" aria-labelledby="new-category">
      <h2 id="new-category">{t('new')}</h2>
      <Form method="post" {...form} className="mt-4 grid justify-items-start gap-4">
        <FormError {...formError} />
        <div className="grid w-full gap-3 sm:grid-cols-2">
          <TextField
            dense
            label={t('name')}
            {...field('name')}
            autoComplete="off"
            maxLength={200}
            required
          />
          {tree.length > 0 && <ParentField tree={tree} {...field('parent')} />}
        </div>
        <Button type="submit" name="intent" value="add" look="primary" dense>
          {t('add')}
        </Button>
      </Form>
    </section>
  );
}
