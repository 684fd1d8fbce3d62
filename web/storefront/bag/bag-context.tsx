/** The bag as the whole page knows it: how many things are in it, whether its panel is open, and the way into it. */
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useFetcher } from 'react-router';
import { COOKIES } from '#common/pages.ts';
import type { Cart } from '../../request/shapes.ts';
import type { BagDelivery } from '../delivery/words.server.ts';
import type { action, loader } from './route.tsx';

type BagState = {
  /** Null until known: the page is drawn for everyone and asks afterwards. */
  bag: { cart: Cart | null; delivery: BagDelivery | null } | null;
  open: boolean;
  setOpen: (open: boolean) => void;
  /** Sends a form's fields to the bag without leaving the page. */
  add: (fields: FormData) => void;
  busy: boolean;
  /** Why the last thing was not put in. */
  problem: string | null;
};

const BagContext = createContext<BagState | null>(null);

export function useBag(): BagState {
  const state = use(BagContext);
  if (!state) throw new Error('useBag belongs inside the shop’s frame');
  return state;
}

export function BagProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  // Read again by itself after every form that changes something.
  const reading = useFetcher<typeof loader>({ key: 'bag' });
  const adding = useFetcher<typeof action>({ key: 'bag-add' });
  const busy = adding.state !== 'idle';
  const answer = adding.data;
  const known = reading.data !== undefined;
  const lastAnswer = useRef(answer);

  const { load } = reading;
  useEffect(() => {
    if (hasBag()) void load('/bag');
  }, [load]);

  useEffect(() => {
    // Told by the answer, not by having been busy: a slow phone may draw neither beginning nor waiting.
    if (busy || lastAnswer.current === answer) return;
    lastAnswer.current = answer;
    if (!answer || answer.problem) return;
    if (!known) void load('/bag');
    setOpen(true);
  }, [busy, answer, known, load]);

  const { submit } = adding;
  const add = useCallback(
    (fields: FormData) => {
      void submit(fields, { method: 'post', action: '/bag' });
    },
    [submit],
  );
  const bag = reading.data ?? null;
  const problem = busy ? null : (answer?.problem ?? null);
  const state = useMemo(
    () => ({ bag, open, setOpen, add, busy, problem }),
    [bag, open, add, busy, problem],
  );
  return <BagContext value={state}>{children}</BagContext>;
}

/** Most visitors have no bag; asking for theirs would be a call for nothing on every page. */
function hasBag(): boolean {
  return document.cookie.includes(`${COOKIES.hasBag}=`);
}
