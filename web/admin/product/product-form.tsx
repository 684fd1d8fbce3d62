/** One form for new products and for changes. It works as a plain form; scripts only spare page loads. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Translator } from '#common/messages/index.ts';
import { usePage } from '../../i18n/page.tsx';
import { SubmitButton } from '../../ui/button.tsx';
import { Checkbox, SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { Legend } from '../../ui/field-words.tsx';
import { fieldId, useCheckedFields, useFocusOnFault } from '../../ui/form.tsx';
import { FormTrouble } from '../../ui/needed.tsx';
import { useMay } from '../frame/use-may.ts';
import { findFaults } from './check.ts';
import { faultWords } from './fault-words.ts';
import { PictureFields } from './picture-fields.tsx';
import { type Opened, openedFrom } from './rebase.ts';
import { readValues, type StaffProduct, type Values, valuesOf } from './values.ts';
import { VariantFields } from './variant-fields.tsx';

type Category = { slug: string; name: string };
export type Typed = { values: Values; errors: Record<string, string> };
type Props = {
  /** The product as it is; none while it is new. */
  product?: StaffProduct;
  values: Values;
  refused?: { errors: Record<string, string>; notice: string | null; opened?: Opened };
  categories: Category[];
};

const NO_FAULTS = {};

function asForm(written: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(written)) form.set(name, value);
  return form;
}

export function ProductForm({ product, values, refused, categories }: Props) {
  const form = useFocusOnFault(refused?.errors);
  const mayChange = useMay()('catalog:write');
  const { locale } = usePage();
  const say = useTranslations() as unknown as Translator;
  const { errors, watch } = useCheckedFields(refused?.errors ?? NO_FAULTS, (written) =>
    faultWords(findFaults(readValues(asForm(written))), locale, say),
  );
  const typed = { values, errors };
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      ref={form}
      noValidate
      className="admin-stack"
      {...watch}
    >
      {/* The first button of a form is what the Enter key presses. */}
      <button type="submit" name="intent" value="save" hidden />
      {product && <OpenedField opened={refused?.opened ?? openedFrom(valuesOf(product))} />}
      <FormTrouble notice={refused?.notice} given={refused?.errors} errors={errors} />
      <div className="admin-columns">
        <div className="admin-stack">
          <Basics {...typed} />
          <PictureFields key={values.pictures.length} product={product} {...typed} />
        </div>
        <div className="admin-stack">
          <Placing {...typed} status={product?.status} categories={categories} />
        </div>
      </div>
      <VariantFields key={values.rows.length} product={product} {...typed} />
      {mayChange && <SaveBar isNew={!product} />}
    </Form>
  );
}

/** What stood here when the page was drawn: only what differs from it was changed by whoever sends the form. */
const OpenedField = ({ opened }: { opened: Opened }) => (
  <input type="hidden" name="opened" value={JSON.stringify(opened)} />
);

function Basics({ values, errors }: Typed) {
  const t = useTranslations('admin.product');
  return (
    <section className="admin-card grid gap-4" aria-labelledby="basics">
      <h2 id="basics">{t('basics')}</h2>
      <TextField
        dense
        label={t('name')}
        id={fieldId('title')}
        name="title"
        defaultValue={values.title}
        error={errors.title}
        autoFocus={Boolean(errors.title)}
        maxLength={300}
        required
      />
      <TextArea
        dense
        label={t('description')}
        id={fieldId('description')}
        name="description"
        hint={t('descriptionHint')}
        data-content=""
        defaultValue={values.description}
        error={errors.description}
        autoFocus={Boolean(errors.description)}
        maxLength={40_000}
        rows={8}
      />
    </section>
  );
}

type PlacingProps = Typed & { status?: Values['status']; categories: Category[] };

/** Where the product stands in the shop, and how it is found there. */
function Placing({ values, errors, status, categories }: PlacingProps) {
  const t = useTranslations('admin');
  const states = [
    'active',
    'unlisted',
    'draft',
    ...(status === 'archived' ? ['archived'] : []),
  ] as const;
  const text = (name: 'vendor' | 'newCategory' | 'tags' | 'slug') => ({
    id: fieldId(name),
    name,
    dense: true,
    defaultValue: values[name],
    error: errors[name],
    autoFocus: Boolean(errors[name]),
  });
  return (
    <div className="admin-card grid gap-4">
      <SelectField
        dense
        label={t('product.status')}
        name="status"
        defaultValue={values.status}
        error={errors.status}
      >
        {states.map((name) => (
          <option key={name} value={name}>
            {t(`productStatus.${name as Values['status']}`)}
          </option>
        ))}
      </SelectField>
      <TextField label={t('product.vendor')} {...text('vendor')} maxLength={200} />
      {categories.length > 0 && <Categories categories={categories} chosen={values.categories} />}
      <TextField
        label={t('product.newCategory')}
        hint={t('product.newCategoryHint')}
        {...text('newCategory')}
        maxLength={200}
      />
      <TextArea
        label={t('product.tags')}
        hint={t('product.tagsHint')}
        {...text('tags')}
        data-content=""
        maxLength={10_000}
        rows={3}
      />
      <TextField
        label={t('product.slug')}
        hint={t('product.slugHint')}
        {...text('slug')}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={120}
      />
    </div>
  );
}

function Categories({ categories, chosen }: { categories: Category[]; chosen: string[] }) {
  const t = useTranslations('admin.product');
  return (
    <fieldset>
      <Legend>{t('categories')}</Legend>
      {categories.map(({ slug, name }) => (
        <Checkbox
          key={slug}
          label={<span data-content="">{name}</span>}
          name="categories"
          value={slug}
          defaultChecked={chosen.includes(slug)}
        />
      ))}
    </fieldset>
  );
}

function SaveBar({ isNew }: { isNew: boolean }) {
  const t = useTranslations('admin.product');
  const ui = useTranslations('ui');
  return (
    <div className="admin-save" data-unsaved-place="">
      <SubmitButton name="intent" value="save" look="primary" sending={ui('saving')}>
        {isNew ? t('create') : t('save')}
      </SubmitButton>
    </div>
  );
}
