import { type RefObject, useEffect } from 'react';

/** Where `draft.ts` listens. */
const ADDRESS = '/checkout/draft';

/**
 * Sends what is typed to the bag whenever a field is left, one after the other. Nobody is told when it does not arrive:
 * the next field brings it along, and so does the line when it comes back.
 */
export function useDraft(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let isSending = false;
    let isWaiting = false;
    const send = async () => {
      if (isSending) {
        isWaiting = true;
        return;
      }
      isSending = true;
      isWaiting = false;
      await fetch(ADDRESS, { method: 'POST', body: contentOf(element), keepalive: true }).catch(
        () => {
          addEventListener('online', send, { once: true });
        },
      );
      isSending = false;
      if (isWaiting) void send();
    };
    element.addEventListener('change', send);
    return () => {
      element.removeEventListener('change', send);
      removeEventListener('online', send);
    };
  }, [form]);
}

const contentOf = (form: HTMLFormElement) =>
  new URLSearchParams(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
