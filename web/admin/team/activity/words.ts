/** The log in words. What it does not know, such as an act of a later release, it shows as it was written. */
import { useTranslations } from 'use-intl';

type Describe = ((key: string) => string) & { has: (key: string) => boolean };

function useWords(): (path: string, otherwise: string) => string {
  // The keys come from the log; that each is one is checked before.
  const t = useTranslations('admin.team.activity') as unknown as Describe;
  return (path, otherwise) => (t.has(path) ? t(path) : otherwise);
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
