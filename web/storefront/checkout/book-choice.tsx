/** Another address from the person's own: at once with scripts, by a button without. */
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { addressLines } from '#common/addresses.ts';
import { usePage } from '../../i18n/page.tsx';
import type { BookAddress } from '../../request/shapes.ts';
import { BareButton, Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import type { FormKit } from '../../ui/use-form.ts';
import { bookField, type Kind, type Values } from './form.ts';

type Props = Pick<FormKit, 'field'> & { kind: Kind; book: BookAddress[]; values: Values };

export function BookChoice({ kind, book, values, field }: Props) {
  const t = useTranslations('me.checkout');
  const { locale } = usePage();
  const use = useRef<HTMLButtonElement>(null);
  const name = bookField(kind);
  const sends = { type: 'submit', name: 'intent', value: `use-${kind}` } as const;
  return (
    <div className="grid gap-3">
      <SelectField
        label={t('choose')}
        {...field(name, values[name] ?? '')}
        onChange={({ target }) => target.value && target.form?.requestSubmit(use.current)}
      >
        <option value="">{t('other')}</option>
        {book.map(({ id, address }) => (
          <option key={id} value={id} data-content="">
            {addressLines(address, locale).join(', ')}
          </option>
        ))}
      </SelectField>
      <BareButton ref={use} {...sends} hidden />
      <noscript>
        <Button {...sends}>{t('use')}</Button>
      </noscript>
    </div>
  );
}
