import type { ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';
import { Checkbox } from '../../ui/field.tsx';

/** Agrees to the newsletter beside something else; a link in a mail confirms it. */
export function NewsletterBox(props: Omit<ComponentProps<typeof Checkbox>, 'label'>) {
  const t = useTranslations('newsletter');
  const shop = useRootData()?.shop.name ?? '';
  return <Checkbox label={t('consent', { shop })} {...props} />;
}
