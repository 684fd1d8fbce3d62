import { useTranslations } from 'use-intl';
import { SelectField } from '../../ui/field.tsx';
import type { FieldProps } from '../../ui/fields.ts';
import type { Branch } from './tree.ts';

/** Wider than a space, and kept by browsers at the start of a choice. */
const INDENT = '\u2003';

/** The category that another one stands under. */
export function ParentField({ tree, ...field }: FieldProps & { tree: Branch[] }) {
  const t = useTranslations('admin.categories');
  return (
    <SelectField dense label={t('parent')} {...field}>
      <option value="">{t('top')}</option>
      {tree.map(({ category: { slug, name }, depth }) => (
        <option key={slug} value={slug} data-content="">
          {INDENT.repeat(depth) + name}
        </option>
      ))}
    </SelectField>
  );
}
