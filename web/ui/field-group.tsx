/** Fields or boxes that answer one question together: named, explained, and refused as one. */
import type { ReactNode } from 'react';
import { FieldError, FieldHint, Legend } from './field-words.tsx';
import type { FieldProps } from './fields.ts';

type Props = Pick<FieldProps, 'id' | 'error' | 'autoFocus'> & {
  legend: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
};

export function FieldGroup({ id, error, autoFocus, legend, hint, children }: Props) {
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <fieldset
      id={id}
      aria-describedby={described || undefined}
      {...faultOfGroup({ error, autoFocus })}
    >
      <Legend>{legend}</Legend>
      {hint && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
      {error && (
        <FieldError id={`${id}-error`} className="mt-2">
          {error}
        </FieldError>
      )}
      {children}
    </fieldset>
  );
}

/** A group with an error in it is found, focused and read like a field. */
export const faultOfGroup = ({
  error,
  autoFocus,
}: {
  error?: string | null;
  autoFocus?: boolean;
}) => (error ? { role: 'radiogroup', 'aria-invalid': true, tabIndex: -1, autoFocus } : {});
