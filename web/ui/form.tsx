/**
 * Forms that help: each error beside its field, shown when the field loses focus, gone when it is right, and no entry
 * lost.
 */
import { type ComponentProps, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';

/** Messages by field name. */
export type FieldErrors = Record<string, string>;

/**
 * `focus()` alone scrolls to any edge in WebKit, under what is fixed there: only scrolling respects `scroll-padding`.
 */
export function scrollAndFocus(element: HTMLElement | null | undefined): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}

/**
 * Focuses the first field with an error each time the errors change. Give the ref to the form. Without scripts the page
 * does the same by `autoFocus` on that field.
 */
export function useFocusOnFault(
  errors: FieldErrors | undefined,
): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!errors || Object.keys(errors).length === 0) return;
    scrollAndFocus(form.current?.querySelector<HTMLElement>('[aria-invalid="true"]'));
  }, [errors]);
  return form;
}

type Values = Record<string, string>;
type Field = { name: string; form: HTMLFormElement | null };
type Watch = Pick<ComponentProps<'form'>, 'onInput' | 'onChange' | 'onBlur'>;

/**
 * The errors of a form while it is filled in: those it was refused with, each until its field is right, and that of a
 * field that loses focus with an error. `check` finds all errors of the entries. Give `watch` to the form.
 */
export function useCheckedFields(
  given: FieldErrors,
  check: (values: Values) => FieldErrors,
): { errors: FieldErrors; watch: Watch } {
  const [errors, setErrors] = useState(given);
  const [from, setFrom] = useState(given);
  const whenReleased = useWhenReleased();
  if (from !== given) {
    setFrom(given);
    setErrors(given);
  }
  const look = ({ name, form }: Field, isLeft: boolean) => {
    if (!form?.isConnected || !name) return;
    const found = check(typedIn(form));
    setErrors((now) => {
      const known = Object.entries(now).filter(([other]) => other !== name);
      const shown = found[name] && (isLeft || now[name]) ? [[name, found[name]]] : [];
      return Object.fromEntries([...known, ...shown]);
    });
  };
  const field = (event: { target: EventTarget }) => event.target as unknown as Field;
  const watch: Watch = {
    onInput: (event) => look(field(event), false),
    onChange: (event) => look(field(event), false),
    // A sentence appearing under the finger would move what it is pressing.
    onBlur: (event) => {
      const left = field(event);
      const isTyped = (event.target as Element).matches(
        'input:not([type="radio"]), select, textarea',
      );
      if (isTyped) whenReleased(() => look(left, true));
    },
  };
  return { errors, watch };
}

const typedIn = (form: HTMLFormElement): Values =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );

/** Runs now, or once the pressed finger or button is up again and its click was handled. */
function useWhenReleased(): (act: () => void) => void {
  const isDown = useRef(false);
  useEffect(() => {
    const down = () => {
      isDown.current = true;
    };
    const up = () => {
      isDown.current = false;
    };
    const stop = new AbortController();
    const listening = { capture: true, signal: stop.signal };
    document.addEventListener('pointerdown', down, listening);
    for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, up, listening);
    return () => stop.abort();
  }, []);
  return (act) => {
    if (!isDown.current) return act();
    document.addEventListener('pointerup', () => setTimeout(act), { once: true });
  };
}

type SummaryProps = {
  errors: FieldErrors;
  /** The id of a field, by its name. */
  idOf: (name: string) => string;
};

/** How many fields have errors, with a link to each. */
export function FaultSummary({ errors, idOf }: SummaryProps) {
  const t = useTranslations('ui');
  const all = Object.entries(errors);
  return (
    <>
      <p>{t('fieldsNeedALook', { count: all.length })}</p>
      <ul className="mt-2 grid gap-1">
        {all.map(([name, words]) => (
          <li key={name}>
            <a
              href={`#${idOf(name)}`}
              className="link"
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(idOf(name))?.focus();
              }}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
