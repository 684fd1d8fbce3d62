/** A refused form comes back with its entries, each error beside its field, and the focus on the first. */

import { useTranslator } from '../i18n/translator.ts';
import { type FieldProps, fieldsWith } from './fields.ts';
import { type FieldErrors, useCheckedFields, useFocusOnFault } from './form.tsx';
import { type Needed, neededFaults } from './needed.tsx';

type Refused = { notice?: string | null; faults?: FieldErrors } | null | undefined;
type Check = (typed: Record<string, string>) => FieldErrors;

export type FormKit = {
  /** For the form itself. */
  form: ReturnType<typeof useCheckedFields>['watch'] & {
    ref: ReturnType<typeof useFocusOnFault>;
    noValidate: true;
  };
  /** For a field, by its name. */
  field: (name: string, value?: string) => FieldProps;
  /** For `FormTrouble`, which says what the form was refused with. */
  trouble: {
    notice: string | null | undefined;
    given: FieldErrors | undefined;
    errors: FieldErrors;
  };
  errors: FieldErrors;
};

const NO_FAULTS: FieldErrors = {};

/** `check` finds the errors of the entries; `values` are the initial ones. */
export function useForm(refused: Refused, check: Check, values: object | null = {}): FormKit {
  const given = refused?.faults;
  const { errors, watch } = useCheckedFields(given ?? NO_FAULTS, check);
  const ref = useFocusOnFault(given);
  return {
    form: { ref, noValidate: true, ...watch },
    field: fieldsWith({ given, errors }, values ?? {}),
    trouble: { notice: refused?.notice, given, errors },
    errors,
  };
}

/** The same for small forms with required fields. What comes back with a refusal fills them. */
export function useNeededForm(
  refused: Refused,
  needed: Needed,
  values: object | null = refused ?? null,
): FormKit {
  const say = useTranslator();
  return useForm(refused, (typed) => neededFaults(typed, needed, say), values);
}
