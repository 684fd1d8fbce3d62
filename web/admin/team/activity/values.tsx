/** A value from the log as people read it. */
import { useTranslations } from 'use-intl';
import { sentenceAt } from '#common/messages/sentence-at.ts';
import { formatMoney, type Money } from '#common/money.ts';
import { usePage } from '../../../i18n/page.tsx';
import { useTimes } from '../../../i18n/time.tsx';
import { usePermissionsWords } from '../layout/permissions-words.tsx';

const LONGEST = 300;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

type Words = (field: string, value: unknown) => string | undefined;

export function useValueWords(): (field: string, value: unknown) => string {
  const t = useTranslations('admin.team');
  const permissions = usePermissionsWords();
  const { moment } = useTimes();
  const { locale } = usePage();
  const ofText = (field: string, text: string) => {
    if (field === 'role') return sentenceAt(t, `roleNames.${text}`) ?? text;
    return MOMENT.test(text) ? moment(text, { withYear: true }) : cut(text);
  };
  const ofList: Words = (field, list) => {
    if (!Array.isArray(list)) return undefined;
    if (list.length > 0 && list.every(isMoney)) {
      return list.map((one) => formatMoney(one, locale)).join(', ');
    }
    if (!list.every(isText)) return undefined;
    if (field === 'permissions') return permissions(list);
    return cut(list.join(', ') || t('activity.nothing'));
  };
  return (field, value) => {
    if (value === null || value === undefined || value === '') return t('activity.nothing');
    if (typeof value === 'boolean') return t(value ? 'activity.yes' : 'activity.no');
    if (isText(value)) return ofText(field, value);
    if (isMoney(value)) return formatMoney(value, locale);
    return (
      ofList(field, value) ?? cut(typeof value === 'object' ? JSON.stringify(value) : `${value}`)
    );
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' &&
  value !== null &&
  'amount' in value &&
  typeof value.amount === 'number' &&
  'currency' in value &&
  isText(value.currency);

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
