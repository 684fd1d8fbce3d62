/** One of the reports of the page as a file, of its days. */
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useQueryFields } from '../../ui/use-form.ts';
import { FILE_FORMATS } from '../list/export-form.tsx';
import { paramsOf } from '../list/list.ts';
import { REPORTS, type ReportsView } from './filters.tsx';

const REPORT_FILES = ['sales', 'bestSellers', 'statuses', 'taxes'] as const;

export function ReportFile({ view }: { view: ReportsView }) {
  const t = useTranslations('admin.reports.file');
  const list = useTranslations('admin.list.file');
  const { field } = useQueryFields({ what: 'sales', format: 'xlsx' });
  return (
    <details className="column-picker">
      <summary>
        {t('title')}
        <Icon name="chevronDown" small />
      </summary>
      {/* Not a form of the router: the answer is a file, which the browser saves. */}
      <form method="get" action="/admin/reports/file" data-unsaved="never">
        {paramsOf(REPORTS, view).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <SelectField dense label={t('what')} {...field('what')}>
          {REPORT_FILES.map((report) => (
            <option key={report} value={report}>
              {t(report)}
            </option>
          ))}
        </SelectField>
        <SelectField dense label={list('format')} {...field('format')}>
          {FILE_FORMATS.map((format) => (
            <option key={format} value={format}>
              {list(`formats.${format}`)}
            </option>
          ))}
        </SelectField>
        <Button type="submit" dense>
          {list('take')}
        </Button>
      </form>
    </details>
  );
}
