/** The command palette: Ctrl or Cmd K finds orders, products, customers and actions. Without scripts the lists have their own search. */
import { type KeyboardEvent as KeyPress, useEffect, useRef, useState } from 'react';
import { useFetcher, useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../ui/dialog.tsx';
import type { loader } from '../find.ts';
import { usePaletteActions } from './palette-actions.ts';

const OPEN = 'mercat:palette';
const MIN_LETTERS = 2;

/** Any button may open it. */
export function openPalette(): void {
  window.dispatchEvent(new Event(OPEN));
}

type Entry = { group: string; label: string; to: string };

export function Palette() {
  const t = useTranslations('admin.palette');
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const fetcher = useFetcher<typeof loader>();
  useEffect(() => listenForOpening(() => setOpen(true)), []);
  const { load } = fetcher;
  useEffect(() => {
    if (!open || search.trim().length < MIN_LETTERS) return;
    const wait = setTimeout(() => load(`/admin/find?q=${encodeURIComponent(search.trim())}`), 120);
    return () => clearTimeout(wait);
  }, [open, search, load]);
  const entries = useEntries(search, fetcher.data);
  const close = () => {
    setOpen(false);
    setSearch('');
  };
  return (
    <Dialog open={open} onClose={close} title={t('title')}>
      {open && <Found {...{ search, setSearch, entries, close }} />}
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

function useEntries(
  search: string,
  found?: Record<'orders' | 'customers' | 'products', Found[]>,
): Entry[] {
  const t = useTranslations('admin.palette');
  const actions = usePaletteActions();
  const words = search.trim().toLowerCase();
  if (words.length < MIN_LETTERS) return actions;
  return [
    ...(found?.orders ?? []).map((entry) => ({ group: t('orders'), ...entry })),
    ...(found?.customers ?? []).map((entry) => ({ group: t('customers'), ...entry })),
    ...(found?.products ?? []).map((entry) => ({ group: t('products'), ...entry })),
    ...actions.filter(({ label }) => label.toLowerCase().includes(words)),
  ];
}

type Found = { label: string; to: string };
type FoundProps = {
  search: string;
  setSearch: (search: string) => void;
  entries: Entry[];
  close: () => void;
};

function Found({ search, setSearch, entries, close }: FoundProps) {
  const t = useTranslations('admin.palette');
  const navigate = useNavigate();
  const go = ({ to }: Entry) => {
    close();
    navigate(to);
  };
  const { chosen, restart, onKeyDown } = useChoice(entries, go);
  const field = useFocus();
  return (
    <div className="grid gap-3">
      <input
        ref={field}
        className="control"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-found"
        aria-activedescendant={entries[chosen] ? `palette-${chosen}` : undefined}
        aria-label={t('field')}
        placeholder={t('field')}
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
            key={`${entry.to} ${entry.label}`}
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
      {entries.length === 0 && <p className="fine text-quiet">{t('empty', { search })}</p>}
      {search.trim().length < MIN_LETTERS && <p className="fine text-quiet">{t('start')}</p>}
    </div>
  );
}

/** Which entry is chosen: the arrows move, Enter goes there. */
function useChoice(entries: Entry[], go: (entry: Entry) => void) {
  const [at, setAt] = useState(0);
  const chosen = Math.min(at, entries.length - 1);
  const onKeyDown = (event: KeyPress) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((chosen + step + entries.length) % Math.max(entries.length, 1));
    } else if (event.key === 'Enter' && entries[chosen]) {
      event.preventDefault();
      go(entries[chosen]);
    }
  };
  return { chosen, restart: () => setAt(0), onKeyDown };
}

function useFocus() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The dialog opens after this part is there, and would give the focus to its close button.
    const opened = setTimeout(() => field.current?.focus());
    return () => clearTimeout(opened);
  }, []);
  return field;
}
