/** The command palette: Ctrl or Cmd K finds orders, products, customers and actions. Without scripts the lists have their own search. */
import {
  type KeyboardEvent as KeyPress,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { useFetcher, useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../ui/dialog.tsx';
import { SearchInput } from '../../ui/field.tsx';
import type { loader } from '../find.ts';
import { usePaletteActions } from './palette-actions.ts';

const OPEN = 'mercat:palette';
const MIN_QUERY_LENGTH = 2;

/** Any button may open it. */
export function openPalette(): void {
  window.dispatchEvent(new Event(OPEN));
}

type Entry = { group: string; label: string; to: string };
/** What the words lead to so far; complete once the shop has answered them too. */
type Found = { entries: Entry[]; isComplete: boolean };

export function Palette() {
  const t = useTranslations('admin.palette');
  const [open, setOpen] = useState(false);
  // Open before the next key arrives, however busy the page is: whoever knows it goes on typing at once.
  useLayoutEffect(() => listenForOpening(() => flushSync(() => setOpen(true))), []);
  const close = () => setOpen(false);
  return (
    <Dialog open={open} onClose={close} title={t('title')} overPages>
      {open && <Finder close={close} />}
    </Dialog>
  );
}

function listenForOpening(openIt: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      openIt();
    }
  };
  window.addEventListener(OPEN, openIt);
  window.addEventListener('keydown', onKey);
  return () => {
    window.removeEventListener(OPEN, openIt);
    window.removeEventListener('keydown', onKey);
  };
}

/**
 * Actions come first, for they are there at once: what the shop finds a moment later moves nothing that is chosen
 * already. Until it has answered, what it found for fewer letters stays as far as it fits.
 */
function useFound(words: string): Found {
  const t = useTranslations('admin.palette');
  const actions = usePaletteActions();
  const { load, data } = useFetcher<typeof loader>();
  const isAsking = words.length >= MIN_QUERY_LENGTH;
  useEffect(() => {
    if (!isAsking) return;
    const wait = setTimeout(() => load(`/admin/find?q=${encodeURIComponent(words)}`), 120);
    return () => clearTimeout(wait);
  }, [isAsking, words, load]);
  if (!isAsking) return { entries: actions, isComplete: true };
  const isComplete = data?.search === words;
  const fits = ({ label }: { label: string }) => label.toLowerCase().includes(words.toLowerCase());
  const found = (['orders', 'customers', 'products'] as const).flatMap((group) =>
    (data?.[group] ?? []).map((entry) => ({ group: t(group), ...entry })),
  );
  const shown = isComplete ? found : found.filter(fits);
  return { entries: [...actions.filter(fits), ...shown], isComplete };
}

/** React's own `autoFocus` comes before the dialog is open; this tells the dialog where to begin as it opens. */
function beginHere(field: HTMLInputElement | null): void {
  field?.setAttribute('autofocus', '');
}

function Finder({ close }: { close: () => void }) {
  const t = useTranslations('admin.palette');
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const found = useFound(search.trim());
  const { entries, isComplete } = found;
  const go = ({ to }: Entry) => {
    close();
    void navigate(to);
  };
  const { chosen, restart, onKeyDown } = useChoice(found, go);
  return (
    <div className="grid gap-3">
      <SearchInput
        ref={beginHere}
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-found"
        aria-activedescendant={entries[chosen] ? `palette-${chosen}` : undefined}
        words={t('field')}
        value={search}
        maxLength={100}
        onChange={(event) => {
          setSearch(event.target.value);
          restart();
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-found" role="listbox" aria-label={t('title')} className="palette-found">
        {entries.map((entry, i) => (
          // The field keeps the focus and moves through the list: the pattern of a combobox.
          <div
            key={keyOf(entry)}
            id={`palette-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            className="palette-entry"
            onClick={() => go(entry)}
            onKeyDown={onKeyDown}
          >
            <span data-content="">{entry.label}</span>
            <span className="text-quiet">{entry.group}</span>
          </div>
        ))}
      </div>
      {entries.length === 0 && isComplete && (
        <p className="fine text-quiet">{t('empty', { search })}</p>
      )}
      {search.trim().length < MIN_QUERY_LENGTH && <p className="fine text-quiet">{t('start')}</p>}
    </div>
  );
}

const keyOf = ({ to, label }: Entry) => `${to} ${label}`;

/**
 * Which entry is chosen: the arrows move, Enter goes there. It stays chosen when others are found meanwhile. Enter
 * while nothing is found yet, as a scanner presses it after a number, goes to the first that is.
 */
function useChoice({ entries, isComplete }: Found, go: (entry: Entry) => void) {
  const [key, setKey] = useState<string>();
  const [isWaiting, setWaiting] = useState(false);
  const at = entries.findIndex((entry) => keyOf(entry) === key);
  const chosen = Math.max(at, 0);
  const choose = (i: number) => {
    const entry = entries[(i + entries.length) % Math.max(entries.length, 1)];
    if (entry) setKey(keyOf(entry));
  };
  const goWhenFound = useEffectEvent(() => {
    setWaiting(false);
    if (entries[0]) go(entries[0]);
  });
  useEffect(() => {
    if (isWaiting && isComplete) goWhenFound();
  }, [isWaiting, isComplete]);
  const onKeyDown = (event: KeyPress) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      choose(chosen + step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (entries[chosen]) go(entries[chosen]);
      else setWaiting(!isComplete);
    }
  };
  const restart = () => {
    setKey(undefined);
    setWaiting(false);
  };
  return { chosen, restart, onKeyDown };
}
