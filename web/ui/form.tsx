/** Forms that help: every fault beside its field, the first one focused, nothing typed lost. */
import { type RefObject, useEffect, useRef } from 'react';

/** Messages by field name. */
export type FieldErrors = Record<string, string>;

/**
 * Puts the focus into the first field with a fault each time the faults change. Give the ref to the form.
 * Without scripts the page does the same by `autoFocus` on that field.
 */
export function useFocusOnFault(
  errors: FieldErrors | undefined,
): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!errors || Object.keys(errors).length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  return form;
}
