/** The log in words. What it does not know, such as an act of a later release, it shows as it was written. */
import { useTranslations } from 'use-intl';
import { sentenceAt } from '#common/messages/sentence-at.ts';

function useWords(): (path: string, otherwise: string) => string {
  const t = useTranslations('admin.team.activity');
  return (path, otherwise) => sentenceAt(t, path) ?? otherwise;
}

/** `order.ship`: "Shipped an order". */
export function useActionWords(): (action: string) => string {
  const words = useWords();
  return (action) => words(`actions.${action}`, action);
}

/** `trackingNumber`: "Tracking number". */
export function useFieldWords(): (field: string) => string {
  const words = useWords();
  return (field) => (/^\w+$/.test(field) ? words(`fields.${field}`, field) : field);
}
