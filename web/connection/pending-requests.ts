/**
 * The requests of this page that are under way, and those that got no answer. A request that got none is held: the page
 * and everything typed on it stay as they are until somebody tries again, or does something else.
 */
import { useSyncExternalStore } from 'react';

/** Why there was no answer: no connection, none in time, a fault on the shop's side, too many requests. */
export type PageFailure = 'offline' | 'slow' | 'failed' | 'busy';
/** And why a form was not carried out: it is too large, or its sender has to sign in or confirm first. */
export type RequestFailure = PageFailure | 'tooLarge' | 'signedOut' | 'unconfirmed';

/** What somebody used before the request went out: where its failure is shown, and the button that waits with it. */
export type Act = { element: Element; form: HTMLFormElement | null; button: HTMLElement | null };

export type PendingRequest = {
  kind: 'form' | 'page' | 'quiet';
  /** Of the page it asks for, or the form's action. */
  path: string;
  act: Act | null;
  failure: RequestFailure | null;
  /** Somebody has read of it and put it away. */
  dismissed: boolean;
  retry: () => void;
};

let all: readonly PendingRequest[] = [];
/** Buttons whose form has been answered, while the page that follows is still on its way. */
let settling: readonly HTMLElement[] = [];
const listeners = new Set<() => void>();

function notify(): void {
  markButtons();
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function add(one: PendingRequest): void {
  all = [...all, one];
  notify();
}

export function change(
  one: PendingRequest,
  to: Pick<PendingRequest, 'failure' | 'dismissed'>,
): void {
  Object.assign(one, to);
  all = [...all];
  notify();
}

export const dismiss = (one: PendingRequest) =>
  change(one, { failure: one.failure, dismissed: true });

/** `pageFollows`: the page that follows is being read, and the button waits for it. */
export function remove(one: PendingRequest, pageFollows = false): void {
  all = all.filter((other) => other !== one);
  if (pageFollows && one.act?.button) settling = [...settling, one.act.button];
  notify();
}

export function settle(): void {
  if (settling.length === 0) return;
  settling = [];
  notify();
}

export const pendingRequests = () => all;

const working = () => [
  ...settling,
  ...all.flatMap(({ kind, failure, act }) =>
    kind === 'form' && !failure && act?.button ? [act.button] : [],
  ),
];

/** The pressed button says that it works, whatever form it stands in; see `[data-busy]` in the styles. */
function markButtons(): void {
  const now = new Set(working());
  for (const button of document.querySelectorAll('[data-busy]')) {
    if (!now.has(button as HTMLElement)) button.removeAttribute('data-busy');
  }
  for (const button of now) button.setAttribute('data-busy', '');
}

const none: readonly PendingRequest[] = [];

export const usePendingRequests = () =>
  useSyncExternalStore(
    listen,
    () => all,
    () => none,
  );

/** Whether what this button sent is under way. A button out of sight may stand for it: the one that Enter presses. */
export function useWorking(button: { current: HTMLButtonElement | null }): boolean {
  return useSyncExternalStore(
    listen,
    () => working().some((pressed) => isSame(pressed, button.current)),
    () => false,
  );
}

/** Whether something was sent from within this place and got no answer: until it is tried again, nothing has changed. */
export function useIsPending(place: { current: Element | null }): boolean {
  return useSyncExternalStore(
    listen,
    () => all.some(({ failure, act }) => failure && act && place.current?.contains(act.element)),
    () => false,
  );
}

function isSame(pressed: HTMLElement, button: HTMLButtonElement | null): boolean {
  if (!button || !(pressed instanceof HTMLButtonElement)) return pressed === button;
  const { form, name, value } = button;
  return (
    pressed === button ||
    (pressed.form === form && pressed.name === name && pressed.value === value)
  );
}

/** Whether a form is on its way to this address, or to any: not while it is held. */
export function useSending(path?: string): boolean {
  return usePendingRequests().some(
    (one) => one.kind === 'form' && !one.failure && (!path || one.path === path),
  );
}
