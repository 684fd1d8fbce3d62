/** Beside the chips of a list: the views that somebody saved, and the forms that save, rename and remove one. */
import { Fragment, useMemo } from 'react';
import { Form, Link, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Button } from '../../ui/button.tsx';
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
const REFUSALS = { name: 'viewUnnamed', taken: 'viewNameTaken', full: 'viewsFull' } as const;

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
  return saved.map((one) => {
    const to = `${list.path}?${one.query}`;
    const isOn = to === present;
    return (
      <Fragment key={one.id}>
        <Link to={to} aria-current={isOn ? 'true' : undefined} prefetch="intent">
          <span data-content="">{one.name}</span>
        </Link>
        {isOn && <ChangeView key={one.name} {...one} path={list.path} />}
      </Fragment>
    );
  });
}

/** A form of a view is sent to another page, which leads back with what it was refused for. */
function useViewForm(intent: 'save' | 'rename', name?: string) {
  const t = useTranslations('admin.list');
  const [params] = useSearchParams();
  const reason = params.get('refused') === intent ? params.get('why') : null;
  const words = reason && t(REFUSALS[reason === 'taken' || reason === 'full' ? reason : 'name']);
  const refused = useMemo(() => (words ? { faults: { name: words } } : null), [words]);
  const typed = words ? (params.get('typed') ?? undefined) : undefined;
  const { form, field } = useRequiredForm(refused, REQUIRED, { name: typed ?? name });
  const nameField = { ...field('name'), required: true, maxLength: MAX_NAME, autoComplete: 'off' };
  return { form, nameField, isRefused: refused !== null };
}

/** What asks once more is that the button stands behind another one, beside what it does. */
function ChangeView({ id, name, query, path }: SavedView & { path: string }) {
  const t = useTranslations('admin.list');
  const { form, nameField, isRefused } = useViewForm('rename', name);
  return (
    <details className="save-view" open={isRefused}>
      <summary aria-label={t('changeView', { name })}>
        <Icon name="edit" small />
        <span className="view-change">{t('changeView', { name })}</span>
      </summary>
      <Form method="post" action={ACTION} {...form} data-unsaved="never">
        <HiddenField name="id" value={id} />
        <HiddenField name="back" value={`${path}?${query}`} />
        <TextField dense label={t('viewName')} {...nameField} />
        <Button type="submit" name="intent" value="rename" dense>
          {t('rename')}
        </Button>
      </Form>
      <Form method="post" action={ACTION}>
        <HiddenField name="id" value={id} />
        <HiddenField name="back" value={path} />
        <p className="text-quiet">{t('removeViewText')}</p>
        <Button type="submit" name="intent" value="remove" look="danger" dense>
          {t('removeView')}
        </Button>
      </Form>
    </details>
  );
}

/** Nothing while the list is not narrowed, or while what is shown is saved already. */
export function SaveView<F extends FilterSet, S extends string>({
  list,
  view,
  saved,
}: Props<F, S>) {
  const t = useTranslations('admin.list');
  const query = new URLSearchParams(paramsOf(list, view)).toString();
  const { form, nameField, isRefused } = useViewForm('save');
  if (!query || saved.some((one) => one.query === query)) return null;
  return (
    <details className="save-view" key={query} open={isRefused}>
      <summary>
        <Icon name="plus" small />
        {t('saveView')}
      </summary>
      <Form method="post" action={ACTION} {...form} data-unsaved="never">
        <HiddenField name="list" value={nameOf(list)} />
        <HiddenField name="query" value={query} />
        <HiddenField name="back" value={addressOf(list, view)} />
        <TextField dense label={t('viewName')} {...nameField} />
        <Button type="submit" name="intent" value="save" dense>
          {t('save')}
        </Button>
      </Form>
    </details>
  );
}
