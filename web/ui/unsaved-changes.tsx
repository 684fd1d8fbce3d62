/**
 * Says that a form has unsaved changes, and asks before they are lost: by a link, the back button, a reload or by
 * closing the window. It watches every form of the page that changes something; one in a layout is enough.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Blocker, useBeforeUnload, useBlocker } from 'react-router';
import { useTranslations } from 'use-intl';
import { lastSubmitted, onAnswered } from '../connection/acts.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

type Forms = HTMLFormElement[];

export function UnsavedChanges() {
  const t = useTranslations('ui.unsaved');
  const { forms, now } = useChangedForms();
  useBeforeUnload(
    useCallback(
      (event) => {
        if (stillThere(now.current).length > 0) event.preventDefault();
      },
      [now],
    ),
  );
  const blocker = useBlocker(({ currentLocation, nextLocation, historyAction }) => {
    if (currentLocation.pathname === nextLocation.pathname) return false;
    // The form that is being sent is not left; another one beside it is.
    const sent = historyAction === 'POP' ? null : lastSubmitted();
    return stillThere(now.current).some((form) => form !== sent);
  });
  return (
    <>
      {stillThere(forms).map((form, i) =>
        createPortal(
          <p key={i} className="unsaved" role="status">
            {t('here')}
          </p>,
          form.querySelector('[data-unsaved-place]') ?? form,
        ),
      )}
      <LeaveQuestion blocker={blocker} />
    </>
  );
}

const stillThere = (forms: Forms) => forms.filter(({ isConnected }) => isConnected);

function LeaveQuestion({ blocker }: { blocker: Blocker }) {
  const t = useTranslations('ui.unsaved');
  const isAsking = blocker.state === 'blocked';
  return (
    <Dialog open={isAsking} onClose={() => isAsking && blocker.reset()} title={t('title')}>
      <p className="max-w-text">{t('text')}</p>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button look="primary" autoFocus onClick={() => blocker.reset?.()}>
          {t('stay')}
        </Button>
        <Button look="danger" onClick={() => blocker.proceed?.()}>
          {t('leave')}
        </Button>
      </div>
    </Dialog>
  );
}

/** `now` is for callers between two renders of the page. */
function useChangedForms(): { forms: Forms; now: RefObject<Forms> } {
  const [forms, setForms] = useState<Forms>([]);
  const now = useRef<Forms>([]);
  const originals = useRef(new WeakMap<HTMLFormElement, string>());
  const touched = useRef(new WeakSet<HTMLFormElement>());

  const look = useCallback(() => {
    const changed = watchedForms().filter((form) => {
      const content = contentOf(form);
      // Until somebody changes it, a form is as the page has it by now.
      if (!touched.current.has(form)) originals.current.set(form, content);
      return originals.current.get(form) !== content;
    });
    const isSame =
      changed.length === now.current.length && changed.every((form, i) => form === now.current[i]);
    now.current = changed;
    if (!isSame) setForms(changed);
  }, []);

  useEffect(() => {
    look();
    // Whatever comes to the page is looked at as it comes, by whichever navigation or request it came.
    const arrivals = new MutationObserver(look);
    arrivals.observe(document.body, { childList: true, subtree: true });
    const touch = ({ target }: Event) => {
      const form = target instanceof Element && target.closest('form');
      if (form) touched.current.add(form);
      look();
    };
    const listening = new AbortController();
    // Before the page itself hears of it: what it changes then is the person's change.
    const listen = (type: string, handler: (event: Event) => void) =>
      document.addEventListener(type, handler, { capture: true, signal: listening.signal });
    listen('focusin', look);
    listen('input', touch);
    listen('change', touch);
    // A form is reset only after its event.
    listen('reset', () => setTimeout(look));
    const stop = onAnswered((form, isSaved) => {
      if (!isSaved) return;
      touched.current.delete(form);
      look();
    });
    return () => {
      arrivals.disconnect();
      listening.abort();
      stop();
    };
  }, [look]);
  return { forms, now };
}

/** A form marked `data-unsaved="never"` has nothing to lose, such as a selection of rows. */
const watchedForms = () =>
  [...document.querySelectorAll<HTMLFormElement>('main form')].filter(
    ({ method, dataset }) => method === 'post' && dataset.unsaved !== 'never',
  );

/** What a person can change, without what the page itself puts there. */
function contentOf(form: HTMLFormElement): string {
  return JSON.stringify(
    [...form.elements].flatMap((field) => {
      if (field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement) {
        return [[field.name, field.value]];
      }
      if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return [];
      const isTicked = field.type === 'checkbox' || field.type === 'radio';
      return [[field.name, isTicked ? field.checked : field.value]];
    }),
  );
}
