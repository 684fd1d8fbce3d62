/** One form for new products and for changes. It works as a plain form; scripts only spare page loads. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { TAX_CLASSES } from '#common/tax-classes.ts';
import { usePage } from '../../i18n/page.tsx';
import { useTranslator } from '../../i18n/translator.ts';
import { EnterButton, SubmitButton } from '../../ui/button.tsx';
import { Checkbox, SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { Legend } from '../../ui/field-words.tsx';
import type { Fields } from '../../ui/fields.ts';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { FormError } from '../../ui/required-fields.tsx';
import { useForm } from '../../ui/use-form.ts';
import { useMay } from '../layout/use-may.ts';
import { findFaults } from './check.ts';
import { faultWords } from './fault-words.ts';
import { PictureFields } from './picture-fields.tsx';
import { type Opened, openedFrom } from './rebase.ts';
import { readValues, type StaffProduct, type Values, valuesOf } from './values.ts';
import { VariantFields } from './variant-fields.tsx';

type Category = { slug: string; name: string };
export type Location = { id: string; name: string; active: boolean };
export type Typed = Fields & { values: Values };
type Props = {
  /** The product as it is; none while it is new. */
  product?: StaffProduct;
  values: Values;
  refused?: {
    errors: Record<string, string>;
    notice: string | null;
    opened?: Opened;
    reworked?: true;
  };
  categories: Category[];
  locations: Location[];
};

function asForm(written: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(written)) form.set(name, value);
  return form;
}

export function ProductForm({ product, values, refused, categories, locations }: Props) {
  const mayChange = useMay()('catalog:write');
  const { locale } = usePage();
  const translate = useTranslator();
  const { form, formError, ...fields } = useForm(
    { notice: refused?.notice, faults: refused?.errors },
    (written) =>
      faultWords(findFaults(readValues(asForm(written), values.currencies)), locale, translate),
    values,
  );
  const typed = { values, ...fields };
  return (
    <Form method="post" encType="multipart/form-data" {...form} className="admin-stack">
      <EnterButton value="save" />
      {product && (
        <OpenedField
          opened={
            refused?.opened ?? openedFrom(valuesOf(product, values.currencies, values.locations))
          }
        />
      )}
      <FormError {...formError} />
      <div className="admin-columns">
        <div className="admin-stack">
          <Basics {...typed} />
          <PictureFields
            key={refused?.reworked ? JSON.stringify(values.pictures) : values.pictures.length}
            product={product}
            {...typed}
          />
        </div>
        <div className="admin-stack">
          <Placing {...typed} status={product?.status} categories={categories} />
        </div>
      </div>
      <VariantFields
        key={refused?.reworked ? JSON.stringify(values.rows) : values.rows.length}
        product={product}
        locations={locations}
        {...typed}
      />
      {mayChange && <SaveBar isNew={!product} />}
    </Form>
  );
}

/** What stood here when the page was drawn: only what differs from it was changed by whoever sends the form. */
const OpenedField = ({ opened }: { opened: Opened }) => (
  <HiddenField name="opened" value={JSON.stringify(opened)} />
);

function Basics({ field }: Typed) {
  const t = useTranslations('admin.product');
  return (
    <section className="admin-card grid gap-4" aria-labelledby="basics">
      <h2 id="basics">{t('basics')}</h2>
      <TextField dense label={t('name')} {...field('title')} maxLength={300} required />
      <TextArea
        dense
        label={t('description')}
        {...field('description')}
        hint={t('descriptionHint')}
        data-content=""
        maxLength={40_000}
        rows={8}
      />
    </section>
  );
}

type PlacingProps = Typed & { status?: Values['status']; categories: Category[] };

/** Where the product stands in the shop, and how it is found there. */
function Placing({ field, option, status, categories }: PlacingProps) {
  const t = useTranslations('admin');
  const states = [
    'active',
    'unlisted',
    'draft',
    ...(status === 'archived' ? (['archived'] as const) : []),
  ] as const;
  return (
    <div className="admin-card grid gap-4">
      <SelectField dense label={t('product.status')} {...field('status')}>
        {states.map((name) => (
          <option key={name} value={name}>
            {t(`productStatus.${name}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        dense
        label={t('product.taxClass')}
        hint={t('product.taxHint')}
        {...field('taxClass')}
      >
        {TAX_CLASSES.map((name) => (
          <option key={name} value={name}>
            {t(`product.taxClasses.${name}`)}
          </option>
        ))}
      </SelectField>
      <TextField dense label={t('product.vendor')} {...field('vendor')} maxLength={200} />
      {categories.length > 0 && <Categories categories={categories} option={option} />}
      <TextField
        dense
        label={t('product.newCategory')}
        hint={t('product.newCategoryHint')}
        {...field('newCategory')}
        maxLength={200}
      />
      <TextArea
        dense
        label={t('product.tags')}
        hint={t('product.tagsHint')}
        {...field('tags')}
        data-content=""
        maxLength={10_000}
        rows={3}
      />
      <TextField
        dense
        label={t('product.slug')}
        hint={t('product.slugHint')}
        {...field('slug')}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={120}
      />
    </div>
  );
}

type CategoriesProps = Pick<Fields, 'option'> & { categories: Category[] };

function Categories({ categories, option }: CategoriesProps) {
  const t = useTranslations('admin.product');
  return (
    <fieldset>
      <Legend>{t('categories')}</Legend>
      {categories.map(({ slug, name }) => (
        <Checkbox
          key={slug}
          label={<span data-content="">{name}</span>}
          {...option('categories', slug)}
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
