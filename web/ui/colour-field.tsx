/** A colour, typed as six digits or chosen from the browser's own picker beside them. */
import { type ComponentProps, type FormEvent, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { isHex } from '#common/look/hex.ts';
import { divide, Field, type FieldProps } from './field.tsx';
import '../styles/parts/colour-field.css';

type Props = FieldProps & Omit<ComponentProps<'input'>, 'children'>;

/** Without scripts the picker has nothing to write to, and is not shown. */
export function ColourField(props: Props) {
  const { frame, control: rest } = divide(props);
  const t = useTranslations('ui');
  const text = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const choose = ({ currentTarget }: FormEvent<HTMLInputElement>) => {
    if (!text.current) return;
    text.current.value = currentTarget.value;
    text.current.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const follow = ({ currentTarget }: FormEvent<HTMLInputElement>) => {
    const typed = currentTarget.value.toLowerCase();
    if (picker.current && isHex(typed)) picker.current.value = typed;
  };
  return (
    <Field {...frame}>
      {(control) => (
        <span className="colour-field">
          <input
            {...control}
            ref={text}
            {...rest}
            onInput={follow}
            maxLength={7}
            dir="ltr"
            autoComplete="off"
            required
          />
          <input
            ref={picker}
            type="color"
            aria-label={t('pickColour')}
            defaultValue={rest.defaultValue}
            onInput={choose}
          />
        </span>
      )}
    </Field>
  );
}
