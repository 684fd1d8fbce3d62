/** Tells what got no answer: a form's trouble within that form, a page's at the foot of the screen. */
import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useNavigation } from 'react-router';
import { useTranslations } from 'use-intl';
import { AnchorButton, Button } from '../ui/button.tsx';
import {
  dismiss,
  type PageTrouble,
  type PendingRequest,
  settle,
  type Trouble,
  usePendingRequests,
  useSending,
} from './pending-requests.ts';
import { navigating } from './router-fetch.ts';

export function LostRequests() {
  const t = useTranslations('ui');
  useNavigationNotice();
  const told = usePendingRequests().filter(({ kind, trouble, dismissed }) => {
    return kind !== 'quiet' && trouble && !dismissed;
  });
  const inForms = told.flatMap((one) => {
    const place = placeOf(one);
    return place ? [{ one, place }] : [];
  });
  const others = told.filter((one) => !placeOf(one));
  return (
    <>
      <div aria-live="polite" className="sr-only">
        {useSending() ? t('working') : ''}
      </div>
      {inForms.map(({ one, place }) => createPortal(<LostForm one={one} />, place))}
      {others.length > 0 && <LostPages all={others} />}
    </>
  );
}

/** Where the router is going is known to its hooks only; the door asks for it. */
function useNavigationNotice(): void {
  const { state, location } = useNavigation();
  const path = state === 'idle' ? null : (location?.pathname ?? null);
  useEffect(() => {
    navigating.path = path;
    if (!path) settle();
  }, [path]);
}

/** The form, or what stands around one that has no room in it. */
function placeOf({ kind, act }: PendingRequest): Element | null {
  const place = act?.element.closest('[data-lost-request-notice]') ?? act?.form ?? null;
  return kind === 'form' && place?.isConnected ? place : null;
}

function LostForm({ one }: { one: PendingRequest }) {
  const t = useTranslations('ui.lost');
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    self.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={self} className="lost" role="alert">
      <span>{t(`form.${one.trouble as Trouble}`)}</span>
      <span className="flex flex-wrap gap-2">
        <Proof trouble={one.trouble} />
        <Again all={[one]} />
      </span>
    </div>
  );
}

const PROOFS = { signedOut: '/sign-in', unconfirmed: '/confirm' } as const;

/** Elsewhere, so that this page stays. */
function Proof({ trouble }: { trouble: Trouble | null }) {
  const t = useTranslations('ui.lost');
  if (trouble !== 'signedOut' && trouble !== 'unconfirmed') return null;
  return (
    <AnchorButton href={PROOFS[trouble]} target="_blank" rel="noopener" dense>
      {t(trouble)}
    </AnchorButton>
  );
}

/** One sentence for whatever a page was asked for: itself, and what is read again after a form. */
function LostPages({ all }: { all: PendingRequest[] }) {
  const t = useTranslations('ui.lost');
  const newest = all.at(-1) as PendingRequest;
  const words =
    newest.kind === 'form'
      ? t(`form.${newest.trouble as Trouble}`)
      : t(`page.${newest.trouble as PageTrouble}`);
  return (
    <InSight>
      <div className="lost lost-page" role="alert">
        <span>{words}</span>
        <span className="flex flex-wrap gap-2">
          <Proof trouble={newest.trouble} />
          <Again all={all} />
          <Button dense onClick={() => all.map(dismiss)}>
            {t('stay')}
          </Button>
        </span>
      </div>
    </InSight>
  );
}

/** An open dialog keeps everything beside it out of reach. */
function InSight({ children }: { children: ReactNode }) {
  const dialog = document.querySelector('dialog[open]');
  return dialog ? createPortal(children, dialog) : children;
}

function Again({ all }: { all: PendingRequest[] }) {
  const t = useTranslations('ui.lost');
  return (
    <Button
      dense
      onClick={() => {
        for (const { retry } of all) retry();
      }}
    >
      {t('again')}
    </Button>
  );
}
