/** Which columns a list shows, for whoever looks at it: a tick for each, saved for all their devices. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useQueryFields } from '../../ui/use-form.ts';
import { nameOf } from './list.ts';

type Props = {
  list: { path: string };
  /** Where the list is looked at now. */
  back: string;
  columns: { value: string; label: string }[];
  shown: readonly string[];
};

export function ColumnPicker({ list, back, columns, shown }: Props) {
  const t = useTranslations('admin.list.columns');
  const { option } = useQueryFields({ column: shown });
  return (
    <details className="column-picker" key={shown.join(' ')}>
      <summary>
        {t('choose')}
        <Icon name="chevronDown" small />
      </summary>
      <Form method="post" action="/admin/columns" data-unsaved="never">
        <HiddenField name="list" value={nameOf(list)} />
        <HiddenField name="back" value={back} />
        {columns.map(({ value, label }) => (
          <Checkbox key={value} label={label} {...option('column', value)} />
        ))}
        <Button type="submit" dense>
          {t('show')}
        </Button>
        <Button type="submit" name="usual" value="true" look="plain" dense>
          {t('usual')}
        </Button>
      </Form>
    </details>
  );
}
