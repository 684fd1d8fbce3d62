/** What somebody did last on the page, so that the request which follows is told about where they did it. */
import type { Act } from './pending-requests.ts';

/** What follows an act within this time was asked for. */
const FOLLOWS_MS = 2000;

let last: (Act & { at: number; isSent: boolean }) | null = null;
/** When a form was answered last: the pages read again after it belong to it. */
let answeredAt = Number.NEGATIVE_INFINITY;

function note(event: Event): void {
  const { target } = event;
  if (!(target instanceof Element) || stopSecondPress(event)) return;
  const submitted = event.type === 'submit';
  const submitter = submitterOf(event);
  last = {
    element: submitter ?? target,
    form: formOf(target),
    button: submitter,
    isSent: submitted,
    at: performance.now(),
  };
}

const submitterOf = (event: Event) => (event instanceof SubmitEvent ? event.submitter : null);

/** The form itself, the one of a field (which may stand outside of it), or the one around. */
function formOf(target: Element): HTMLFormElement | null {
  if (target instanceof HTMLFormElement) return target;
  const own = 'form' in target ? target.form : null;
  return own instanceof HTMLFormElement ? own : target.closest('form');
}

/** Pressed twice by an impatient finger, a form is sent once. Fewer and more may be pressed as often as one likes. */
function stopSecondPress(event: Event): boolean {
  const submitter = submitterOf(event);
  const isWorking = submitter?.matches('[data-busy]:not(.stepper *)') ?? false;
  if (isWorking) {
    event.preventDefault();
    event.stopPropagation();
  }
  return isWorking;
}

export function watchActs(): void {
  for (const kind of ['submit', 'change', 'click']) document.addEventListener(kind, note, true);
}

type Listener = (form: HTMLFormElement, isSaved: boolean) => void;
const listeners = new Set<Listener>();

/** Hears which form was answered, and whether with what it asked for. Answers how to stop. */
export function onAnswered(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A button with `data-keeps-form` only brings more of the form. */
export function noteAnswered(act: Act | null, isGood: boolean): void {
  answeredAt = performance.now();
  const isSaved = isGood && !act?.button?.matches('[data-keeps-form]');
  if (act?.form) for (const listener of listeners) listener(act.form, isSaved);
}

/** The form that was sent by the last thing somebody did. */
export const lastSubmitted = () => (last?.isSent ? last.form : null);

const isFresh = (at: number) => performance.now() - at < FOLLOWS_MS;

export const followsAnAct = () =>
  isFresh(last?.at ?? Number.NEGATIVE_INFINITY) || isFresh(answeredAt);

/** The act behind a form's request to this address, or null for one that no person sent. */
export function actBehind(path: string): Act | null {
  if (!last || !isFresh(last.at)) return null;
  const { form, button, element } = last;
  return form && actionOf(form) === path ? { form, button, element } : null;
}

/** Asked of the attribute: a field named `action` would stand in the way of the property. */
const actionOf = (form: HTMLFormElement) =>
  new URL(form.getAttribute('action') ?? '', location.href).pathname;
