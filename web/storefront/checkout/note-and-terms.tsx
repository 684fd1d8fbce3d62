/** What a shopper says with the order, and what they agree to. */
import { useTranslations } from 'use-intl';
import { MAX_SHOPPER_NOTE } from '#common/settings/checkout.ts';
import { Checkbox, TextArea } from '../../ui/field.tsx';
import type { FormKit } from '../../ui/use-form.ts';
import { linkTo } from '../content/agreed-policies.tsx';
import type { Rules, Values } from './form.ts';

export function NoteField({ field, rules }: Pick<FormKit, 'field'> & { rules: Rules }) {
  const t = useTranslations('checkout');
  if (!rules.takesNote) return null;
  return (
    <TextArea
      label={t('note')}
      {...field('note')}
      hint={t('noteHint')}
      maxLength={MAX_SHOPPER_NOTE}
      rows={3}
      optional
    />
  );
}

type TermsProps = Pick<FormKit, 'tick'> & { rules: Rules; values: Values };

/** Never ticked beforehand, nor again once the terms are others. */
export function TermsBox({ tick, rules: { terms }, values }: TermsProps) {
  const t = useTranslations('content.agreed');
  if (!terms) return null;
  const { title, slug, updatedAt } = terms;
  return (
    <Checkbox
      label={t.rich('tick', { title, link: linkTo(slug) })}
      {...tick('acceptedTerms', values.acceptedTerms === updatedAt)}
      value={updatedAt}
    />
  );
}
