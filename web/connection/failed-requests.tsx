/** Shows which requests got no answer: a form's failure within that form, a page's at the foot of the screen. */
import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useLocation, useNavigation } from 'react-router';
import { useTranslations } from 'use-intl';
import { AnchorButton, Button } from '../ui/button.tsx';
import {
  dismiss,
  type PageFailure,
  type PendingRequest,
  type RequestFailure,
  settle,
  usePendingRequests,
  useSending,
} from './pending-requests.ts';
import { pendingPath } from './router.ts';

export function FailedRequests() {
  const t = useTranslations('ui');
  useSettledButtons();
  const shown = usePendingRequests().filter(({ kind, failure, dismissed }) => {
    return kind !== 'quiet' && failure && !dismissed;
  });
  const inForms = shown.flatMap((one) => {
    const place = placeOf(one);
    return place ? [{ one, place }] : [];
  });
  const others = shown.filter((one) => !placeOf(one));
  return (
    <>
      <div aria-live="polite" className="sr-only">
        {useSending() ? t('working') : ''}
      </div>
      {inForms.map(({ one, place }) => createPortal(<FailedForm one={one} />, place))}
      {others.length > 0 && <FailedPages all={others} />}
    </>
  );
}

/** Buttons that wait for the page which follows are done once it is drawn, and no other is on its way. */
function useSettledButtons(): void {
  useLocation();
  useNavigation();
  useEffect(() => {
    if (pendingPath() === null) settle();
  });
}

/** The form, or what stands around one that has no room in it. */
function placeOf({ kind, act }: PendingRequest): Element | null {
  const place = act?.element.closest('[data-lost-request-notice]') ?? act?.form ?? null;
  return kind === 'form' && place?.isConnected ? place : null;
}

function FailedForm({ one }: { one: PendingRequest }) {
  const t = useTranslations('ui.lost');
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    self.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={self} className="lost" role="alert">
      <span>{t(`form.${one.failure as RequestFailure}`)}</span>
      <span className="flex flex-wrap gap-2">
        <Proof failure={one.failure} />
        <Again all={[one]} />
      </span>
    </div>
  );
}

const PROOFS = { signedOut: '/sign-in', unconfirmed: '/confirm' } as const;

/** Elsewhere, so that this page stays. */
function Proof({ failure }: { failure: RequestFailure | null }) {
  const t = useTranslations('ui.lost');
  if (failure !== 'signedOut' && failure !== 'unconfirmed') return null;
  return (
    <AnchorButton href={PROOFS[failure]} target="_blank" rel="noopener" dense>
      {t(failure)}
    </AnchorButton>
  );
}

/** One sentence for whatever a page was asked for: itself, and what is read again after a form. */
function FailedPages({ all }: { all: PendingRequest[] }) {
  const t = useTranslations('ui.lost');
  const newest = all.at(-1) as PendingRequest;
  const words =
    newest.kind === 'form'
      ? t(`form.${newest.failure as RequestFailure}`)
      : t(`page.${newest.failure as PageFailure}`);
  return (
    <VisibleNotice>
      <div className="lost lost-page" role="alert">
        <span>{words}</span>
        <span className="flex flex-wrap gap-2">
          <Proof failure={newest.failure} />
          <Again all={all} />
          <Button dense onClick={() => all.map(dismiss)}>
            {t('stay')}
          </Button>
        </span>
      </div>
    </VisibleNotice>
  );
}

/** An open dialog keeps everything beside it out of reach. */
function VisibleNotice({ children }: { children: ReactNode }) {
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
