/** What tells variants apart: up to three options, each with values to make rows of. */
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import type { Typed } from './product-form.tsx';

type OptionProps = {
  options: Typed['values']['options'];
  field: Typed['field'];
  onRename: (at: number, name: string) => void;
};

export function OptionFields({ options, field, onRename }: OptionProps) {
  const t = useTranslations('admin.product');
  return (
    <div className="grid gap-3 py-3 sm:grid-cols-3">
      {options.map(({ id, name, values }, at) => (
        <div key={at} className="grid content-start gap-3">
          <HiddenField name={`options.${at}.id`} value={id} />
          <TextField
            dense
            label={t('option', { number: String(at + 1) })}
            placeholder={t('optionHint')}
            {...field(`options.${at}.name`, name)}
            maxLength={100}
            onChange={({ target }) => onRename(at, target.value.trim())}
          />
          <TextArea
            dense
            label={t('optionValues', { number: String(at + 1) })}
            hint={t('optionValuesHint')}
            {...field(`options.${at}.values`, values)}
            data-content=""
            maxLength={10_000}
            rows={3}
          />
        </div>
      ))}
      <div className="sm:col-span-full">
        <Button type="submit" name="intent" value="combine" data-keeps-form="" dense>
          {t('combine')}
        </Button>
      </div>
    </div>
  );
}
