/** Beside the chips of a list: the views that somebody saved, and the way to save the one that is shown. */
import { useMemo } from 'react';
import { Form, Link, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { RequiredFields } from '../../ui/required-fields.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';
import { addressOf, type FilterSet, type List, nameOf, paramsOf, type View } from './list.ts';

export type SavedView = AnswerOf<'listMySavedViews'>['items'][number];

const ACTION = '/admin/saved-views';
const MAX_NAME = 60;
const REQUIRED: RequiredFields = { name: 'viewName' };

type Props<F extends FilterSet, S extends string> = {
  list: List<F, S>;
  view: View<F, S>;
  saved: SavedView[];
};

export function SavedChips<F extends FilterSet, S extends string>({
  list,
  view,
  saved,
}: Props<F, S>) {
  const present = addressOf(list, view);
  return saved.map(({ id, name, query }) => {
    const to = `${list.path}?${query}`;
    const isOn = to === present;
    return (
      <span key={id} className="saved-view">
        <Link to={to} aria-current={isOn ? 'true' : undefined} prefetch="intent">
          <span data-content="">{name}</span>
        </Link>
        {isOn && <Removal id={id} name={name} back={list.path} />}
      </span>
    );
  });
}

function Removal({ id, name, back }: { id: string; name: string; back: string }) {
  const t = useTranslations('admin.list');
  return (
    <Form method="post" action={ACTION}>
      <HiddenField name="remove" value={id} />
      <HiddenField name="back" value={back} />
      <IconButton type="submit" icon="close" label={t('removeView', { name })} />
    </Form>
  );
}

/** Nothing while the list is not narrowed, or while what is shown is saved already. */
export function SaveView<F extends FilterSet, S extends string>({
  list,
  view,
  saved,
}: Props<F, S>) {
  const t = useTranslations('admin.list');
  const [params] = useSearchParams();
  const query = new URLSearchParams(paramsOf(list, view)).toString();
  const formError = params.get('unsaved');
  const words = formError && t(formError === 'full' ? 'viewsFull' : 'viewUnnamed');
  const refused = useMemo(() => (words ? { faults: { name: words } } : null), [words]);
  const { form, field } = useRequiredForm(refused, REQUIRED);
  if (!query || saved.some((one) => one.query === query)) return null;
  return (
    <details className="save-view" key={query} open={formError !== null}>
      <summary>
        <Icon name="plus" small />
        {t('saveView')}
      </summary>
      <Form method="post" action={ACTION} {...form} data-unsaved="never">
        <HiddenField name="list" value={nameOf(list)} />
        <HiddenField name="query" value={query} />
        <HiddenField name="back" value={addressOf(list, view)} />
        <TextField
          dense
          label={t('viewName')}
          {...field('name')}
          required
          maxLength={MAX_NAME}
          autoComplete="off"
        />
        <Button type="submit" dense>
          {t('save')}
        </Button>
      </Form>
    </details>
  );
}
