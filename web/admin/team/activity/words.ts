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
export function useFieldWords(): (field: string, of: { type: string; id: string }) => string {
  const words = useWords();
  const settings = useTranslations('admin.settings.groups');
  return (field, { type, id }) => {
    if (!/^\w+$/.test(field)) return field;
    const label = type === 'settings' && sentenceAt(settings, `${id}.${field}.label`);
    return label || words(`fields.${field}`, field);
  };
}
