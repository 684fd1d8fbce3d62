/** A refused form comes back with its entries, each error beside its field, and the focus on the first. */

import { useId } from 'react';
import { useTranslator } from '../i18n/translator.ts';
import { type Fields, fieldsWith } from './fields.ts';
import { type FieldErrors, useCheckedFields, useFocusOnFault } from './form.tsx';
import { type RequiredFields, requiredErrors } from './required-fields.tsx';

type Refused = { notice?: string | null; faults?: FieldErrors } | null | undefined;
type Check = (typed: Record<string, string>) => FieldErrors;

export type FormKit = Fields & {
  /** For the form itself. */
  form: ReturnType<typeof useCheckedFields>['watch'] & {
    ref: ReturnType<typeof useFocusOnFault>;
    noValidate: true;
  };
  /** For `FormError`, which says what the form was refused with. */
  formError: {
    notice: string | null | undefined;
    given: FieldErrors | undefined;
    errors: FieldErrors;
    idOf: Fields['idOf'];
  };
  errors: FieldErrors;
};

const NO_FAULTS: FieldErrors = {};

/** `check` finds the errors of the entries; `values` are the initial ones. */
export function useForm(refused: Refused, check: Check, values: object | null = {}): FormKit {
  const given = refused?.faults;
  const { errors, watch } = useCheckedFields(given ?? NO_FAULTS, check);
  const ref = useFocusOnFault(given);
  const fields = fieldsWith({ form: useId(), given, errors }, values ?? {});
  return {
    ...fields,
    form: { ref, noValidate: true, ...watch },
    formError: { notice: refused?.notice, given, errors, idOf: fields.idOf },
    errors,
  };
}

/** The fields of a form that only narrows what is shown: nothing in it can be wrong. */
export function useQueryFields(values: object = {}): Fields {
  return fieldsWith({ form: useId(), errors: NO_FAULTS }, values);
}

/** The same for small forms with required fields. What comes back with a refusal fills them. */
export function useRequiredForm(
  refused: Refused,
  required: RequiredFields,
  values: object | null = refused ?? null,
): FormKit {
  const t = useTranslator();
  return useForm(refused, (typed) => requiredErrors(typed, required, t), values);
}
