/** Small forms with required fields: the error of each, the same on the server and while typing. */
import type { ComponentProps } from 'react';
import type { enter } from '#common/messages/en/enter.ts';
import type { Translator } from '#common/messages/index.ts';
import { useTranslator } from '../i18n/translator.ts';
import { FaultSummary, type FieldErrors, useCheckedFields } from './form.tsx';
import { Notice } from './state.tsx';

/** What each field asks for, by its name. */
export type RequiredFields = Record<string, keyof typeof enter>;

const MIN_PASSWORD_LENGTH = 8;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export function requiredErrors(
  typed: Record<string, string>,
  required: RequiredFields,
  t: Translator,
): FieldErrors {
  const fault = (value: string, what: RequiredFields[string]) => {
    if (value.trim() === '') return t(`enter.${what}`);
    if (what === 'email' && !EMAIL.test(value.trim())) return t('ui.notAnEmail');
    if (what === 'newPassword' && value.length < MIN_PASSWORD_LENGTH)
      return t('access.passwordShort');
    return null;
  };
  return Object.fromEntries(
    Object.entries(required).flatMap(([name, what]) => {
      const words = name in typed ? fault(typed[name] ?? '', what) : null;
      return words ? [[name, words]] : [];
    }),
  );
}

const NO_FAULTS: FieldErrors = {};

/** The errors while the form is filled in. Give `watch` to the form. */
export function useRequiredErrors(given: FieldErrors | undefined, required: RequiredFields) {
  const t = useTranslator();
  return useCheckedFields(given ?? NO_FAULTS, (typed) => requiredErrors(typed, required, t));
}

type FormErrorProps = ComponentProps<typeof FaultSummary> & {
  notice?: string | null;
  given?: FieldErrors;
};

/** Why a form was refused. A single error is shown beside its field, which has the focus; several are listed above. */
export function FormError({ notice, given, ...summary }: FormErrorProps) {
  const hasSeveral =
    given && Object.keys(given).length > 1 && Object.keys(summary.errors).length > 0;
  if (!notice && !hasSeveral) return null;
  return <Notice tone="alarm">{notice ?? <FaultSummary {...summary} />}</Notice>;
}
