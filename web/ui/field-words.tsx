/** The text around fields: a group's name, its hint, and its error. */
import type { ComponentProps } from 'react';
import { Icon } from './icon.tsx';

export function Legend({ className = '', ...rest }: ComponentProps<'legend'>) {
  return <legend className={`field-label ${className}`} {...rest} />;
}

export function FieldHint({ className = '', ...rest }: ComponentProps<'p'>) {
  return <p className={`field-hint ${className}`} {...rest} />;
}

type ErrorProps = ComponentProps<'p'> & { bare?: boolean };

/** `bare`: without the sign, where the words stand beside what was pressed. */
export function FieldError({ bare, className = '', children, ...rest }: ErrorProps) {
  return (
    <p className={`field-error ${className}`} {...rest}>
      {!bare && <Icon name="alert" small />}
      {children}
    </p>
  );
}
