/** What of a list is taken away as a file, and as which kind of file. The browser takes it: the page may be left meanwhile. */
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button, LinkButton } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Notice } from '../../ui/state.tsx';
import { useQueryFields } from '../../ui/use-form.ts';
import { addressOf, type FilterSet, isFiltered, type List, paramsOf, type View } from './list.ts';

export const FILE_FORMATS = ['xlsx', 'comma', 'semicolon'] as const;

type Props<F extends FilterSet, S extends string> = {
  list: List<F, S>;
  view: View<F, S>;
  /** Where the file is. */
  action: string;
  /** What there is to take, by the word the file is asked for. */
  kinds: { value: string; label: string }[];
};

export function ExportForm<F extends FilterSet, S extends string>(props: Props<F, S>) {
  const { list, view, action, kinds } = props;
  const t = useTranslations('admin.list.file');
  const [params] = useSearchParams();
  const { field } = useQueryFields({ what: kinds[0]?.value, format: 'xlsx' });
  const [isTaken, setTaken] = useState(false);
  const refused = params.get('refused');
  return (
    <>
      {(refused === 'often' || refused === 'busy') && !isTaken && (
        <Notice tone="alarm">{t(`refused.${refused}`)}</Notice>
      )}
      {isTaken && <Notice>{t('begun')}</Notice>}
      {/* Not a form of the router: the answer is a file, which the browser saves. */}
      <form
        method="get"
        action={action}
        className="admin-card order-question"
        data-unsaved="never"
        onSubmit={() => setTaken(true)}
      >
        <p>{t(isFiltered(list, view) ? 'filtered' : 'all')}</p>
        {paramsOf(list, view).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        {kinds.length > 1 ? (
          <SelectField dense label={t('what')} {...field('what')}>
            {kinds.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
        ) : null}
        <SelectField dense label={t('format')} {...field('format')} hint={t('formatHint')}>
          {FILE_FORMATS.map((format) => (
            <option key={format} value={format}>
              {t(`formats.${format}`)}
            </option>
          ))}
        </SelectField>
        <p className="text-quiet">{t('personal')}</p>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary">
            {t('take')}
          </Button>
          <LinkButton to={addressOf(list, view)}>{t('back')}</LinkButton>
        </div>
      </form>
    </>
  );
}
