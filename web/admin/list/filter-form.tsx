/**
 * The filters of a list, each with the field of its kind. What has no field here, such as the order or what a link
 * narrowed the list to, goes along unseen: sending the form drops nothing.
 */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button, LinkButton } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import type { FieldProps } from '../../ui/fields.ts';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useQueryFields } from '../../ui/use-form.ts';
import {
  addressOf,
  cleared,
  type Filter,
  type FilterSet,
  isFiltered,
  type List,
  paramsOf,
  type View,
} from './list.ts';

export type FilterField = {
  label?: string;
  /** What a search finds. */
  hint?: string;
  /** Of a choice: what stands there while nothing is chosen. */
  any?: string;
  options?: { value: string; label: string; isContent?: boolean }[];
  /** Stands behind "Add filter" until it narrows the list. */
  isMore?: boolean;
};
type Props<F extends FilterSet, S extends string> = {
  list: List<F, S>;
  view: View<F, S>;
  fields: { [Name in keyof F]?: FilterField };
};

export function FilterForm<F extends FilterSet, S extends string>(props: Props<F, S>) {
  const { list, view, fields } = props;
  const t = useTranslations('admin.list');
  const shown = Object.entries(list.filters).filter(([name]) => fields[name]);
  const params = paramsOf(list, view);
  const fieldOf = useQueryFields(Object.fromEntries(params)).field;
  const isBehind = ([name]: [string, unknown]) =>
    fields[name]?.isMore && view.filters[name] === undefined;
  const control = ([name, filter]: [string, Filter<unknown>]) => (
    <Control key={name} filter={filter} field={fields[name] ?? {}} props={fieldOf(name)} />
  );
  const more = shown.filter(isBehind);
  const onlySearch = shown.every(([, { kind }]) => kind === 'search');
  return (
    <Form method="get" className="filters" key={JSON.stringify(params)}>
      {params.map(
        ([name, value]) => !fields[name] && <HiddenField key={name} name={name} value={value} />,
      )}
      {shown.filter((one) => !isBehind(one)).map(control)}
      {more.length > 0 && (
        <details className="add-filter">
          <summary>
            <Icon name="plus" small />
            {t('addFilter')}
          </summary>
          <div>{more.map(control)}</div>
        </details>
      )}
      <Button type="submit" dense>
        {t(onlySearch ? 'search' : 'apply')}
      </Button>
      {isFiltered(list, view) && (
        <LinkButton to={addressOf(list, cleared(list, view))} look="plain" dense>
          {t('clear')}
        </LinkButton>
      )}
    </Form>
  );
}

type ControlProps = {
  filter: Filter<unknown>;
  field: FilterField;
  props: FieldProps;
};

function Control({ filter: { kind }, field, props }: ControlProps) {
  const t = useTranslations('admin.list');
  const { label, hint, any, options = [] } = field;
  if (kind === 'search') {
    return (
      <TextField
        dense
        label={label ?? t('search')}
        {...props}
        type="search"
        placeholder={hint}
        maxLength={100}
        className="grow sm:max-w-72"
      />
    );
  }
  if (kind === 'day') {
    return <TextField dense label={label} {...props} type="date" />;
  }
  if (kind === 'text') {
    return <TextField dense label={label} {...props} maxLength={100} autoComplete="off" />;
  }
  return (
    <SelectField dense label={label} {...props} defaultValue={props.defaultValue ?? ''}>
      <option value="">{any}</option>
      {options.map((option) => (
        <option
          key={option.value}
          value={option.value}
          data-content={option.isContent ? '' : undefined}
        >
          {option.label}
        </option>
      ))}
    </SelectField>
  );
}

export const useDayFields = () => {
  const t = useTranslations('admin.list');
  return { from: { label: t('from') }, until: { label: t('until') } };
};
