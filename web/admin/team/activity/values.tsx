/** A value from the log as people read it. */
import { useTranslations } from 'use-intl';
import { formatMoney } from '#common/money.ts';
import { usePage } from '../../../i18n/page.tsx';
import { useTimes } from '../../../i18n/time.tsx';
import { usePermissionsWords } from '../layout/permissions-words.tsx';

const LONGEST = 300;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

type Money = { amount: number; currency: string };
const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Money).amount === 'number' &&
  typeof (value as Money).currency === 'string';
const isListOfTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

export function useValueWords(): (field: string, value: unknown) => string {
  const t = useTranslations('admin.team');
  const permissions = usePermissionsWords();
  const { moment } = useTimes();
  const { locale } = usePage();
  return (field, value) => {
    if (value === null || value === undefined || value === '') return t('activity.nothing');
    if (typeof value === 'boolean') return t(value ? 'activity.yes' : 'activity.no');
    if (field === 'permissions' && isListOfTexts(value)) return permissions(value);
    if (field === 'role' && t.has(`roleNames.${value}` as never)) {
      return t(`roleNames.${value}` as 'roleNames.owner');
    }
    if (typeof value === 'string' && MOMENT.test(value)) return moment(value, { withYear: true });
    if (isListOfTexts(value)) return cut(value.join(', ') || t('activity.nothing'));
    if (isMoney(value)) return formatMoney(value, locale);
    if (Array.isArray(value) && value.length > 0 && value.every(isMoney)) {
      return value.map((one) => formatMoney(one, locale)).join(', ');
    }
    return cut(typeof value === 'object' ? JSON.stringify(value) : String(value));
  };
}

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
