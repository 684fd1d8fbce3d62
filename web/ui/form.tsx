/** Forms that help: every fault beside its field, the first one focused, nothing typed lost. */
import { type RefObject, useEffect, useRef } from 'react';

/** Messages by field name. */
export type FieldErrors = Record<string, string>;

/** `focus()` alone puts it at any edge in WebKit, under what is fixed there: only scrolling heeds `scroll-padding`. */
export function focusInSight(element: HTMLElement | null | undefined): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}

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
    focusInSight(form.current?.querySelector<HTMLElement>('[aria-invalid="true"]'));
  }, [errors]);
  return form;
}
