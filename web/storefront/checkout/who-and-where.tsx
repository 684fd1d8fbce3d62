/** Who orders, and where to: the email, the two addresses, and the person's own addresses to choose from. */
import { useTranslations } from 'use-intl';
import type { BookAddress } from '../../request/shapes.ts';
import { Checkbox, TextField } from '../../ui/field.tsx';
import type { FormKit } from '../../ui/use-form.ts';
import { AddressFields } from '../address/address-fields.tsx';
import { NewsletterBox } from '../newsletter/newsletter-box.tsx';
import { BookChoice } from './book-choice.tsx';
import { bookField, type Kind } from './form.ts';

type Typed = Pick<
  React.ComponentProps<typeof AddressFields>,
  'values' | 'field' | 'countries' | 'asked' | 'onCountry'
> & {
  book: BookAddress[];
};

/** Fields anew for each address that is taken from the book: they show what was chosen, not what was typed before. */
export function ChosenAddress({ kind, book, ...typed }: Typed & { kind: Kind }) {
  return (
    <div className="grid gap-5">
      {book.length > 0 && (
        <BookChoice kind={kind} book={book} values={typed.values} field={typed.field} />
      )}
      <AddressFields
        key={typed.values[bookField(kind)] ?? ''}
        prefix={kind}
        section={kind}
        updateIntent="update"
        {...typed}
      />
    </div>
  );
}

type SaveProps = Pick<FormKit, 'tick'> & { values: Typed['values']; isFirst: boolean };

export function SaveAddress({ values, tick, isFirst }: SaveProps) {
  const t = useTranslations('me.checkout');
  const isSent = 'paymentMethod' in values;
  return (
    <Checkbox
      label={t('save')}
      {...tick('saveAddress', isSent ? Boolean(values.saveAddress) : isFirst)}
    />
  );
}

export function EmailField({ field }: Typed) {
  const t = useTranslations('checkout');
  return (
    <TextField
      label={t('email')}
      {...field('email')}
      type="email"
      inputMode="email"
      autoComplete="email"
      hint={t('emailHint')}
      maxLength={254}
      required
    />
  );
}

/** Never ticked beforehand; whoever leaves it empty stays what they are. */
export const NewsletterChoice = ({
  tick,
  values,
}: Pick<FormKit, 'tick'> & { values: Typed['values'] }) => (
  <NewsletterBox {...tick('newsletter', Boolean(values.newsletter))} />
);

/** Hidden by style alone while the box is ticked, so that it shows without scripts too. */
export function BillingFields({ tick, ...typed }: Typed & Pick<FormKit, 'tick'>) {
  const t = useTranslations('checkout');
  return (
    <div className="billing">
      <Checkbox
        label={t('billingSame')}
        {...tick('billingSame', Boolean(typed.values.billingSame))}
      />
      <div className="billing-fields pt-4">
        <ChosenAddress kind="billing" {...typed} />
      </div>
    </div>
  );
}
