/**
 * One menu, link by link. What is sent is its text, as without scripts: the rows only write it. The rows are moved by
 * buttons or with Alt and the arrow keys, and what was removed can be put back.
 */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { FieldError, FieldHint } from '../../../ui/field-words.tsx';
import type { FieldProps } from '../../../ui/fields.ts';
import { AddLink } from './add-link.tsx';
import { MenuRow } from './menu-row.tsx';
import { moved, placed, type Row, rowsOf, textOf } from './menu-rows.ts';
import type { Target } from './targets.ts';

export type MenuProps = {
  label: string;
  hint: string;
  field: FieldProps;
  max: number;
  targets: Target[];
  /** Addresses of which shoppers see nothing. */
  gone: string[];
};

export function MenuEditor({ label, hint, field, max, targets, gone }: MenuProps) {
  const t = useTranslations('admin.settings.menuEditor');
  const menu = useRows(field.defaultValue ?? '');
  const { rows, place } = menu;
  const names = new Map(targets.map((target) => [target.url, target]));
  return (
    <section
      id={field.id}
      ref={place}
      className="admin-card menu-editor"
      aria-labelledby={`${field.id}-title`}
    >
      <h2 id={`${field.id}-title`}>{label}</h2>
      <FieldHint>{hint}</FieldHint>
      {field.error && <FieldError id={`${field.id}-error`}>{field.error}</FieldError>}
      <div hidden>
        <TextArea
          {...field}
          id={`${field.id}-text`}
          label={label}
          defaultValue={undefined}
          autoFocus={false}
          value={textOf(rows)}
          maxLength={max}
          readOnly
        />
      </div>
      <ol aria-label={t('links', { menu: label })} className="menu-rows">
        {rows.map((row, at) => (
          <MenuRow
            key={row.id}
            id={`${field.id}-${row.id}`}
            row={row}
            number={at + 1}
            isLast={at === rows.length - 1}
            target={names.get(row.url)}
            isGone={gone.includes(row.url)}
            onKeyDown={menu.byKeys(at)}
            {...menu.actsOn(at)}
          />
        ))}
      </ol>
      <Removed menu={menu} />
      <AddLink id={`${field.id}-add`} targets={targets} onAdd={menu.add} />
      <p role="status" className="sr-only">
        {menu.said === null
          ? ''
          : t('at', { number: String(menu.said + 1), of: String(rows.length) })}
      </p>
    </section>
  );
}

function Removed({ menu: { removed, putBack } }: { menu: ReturnType<typeof useRows> }) {
  const t = useTranslations('admin.settings.menuEditor');
  if (!removed) return null;
  return (
    <p className="menu-removed" data-row="removed">
      <span data-content="">{t('removed', { words: removed.row.label || removed.row.url })}</span>
      <Button dense data-part="undo" onClick={putBack}>
        {t('undo')}
      </Button>
    </p>
  );
}

type Part = 'label' | 'up' | 'down' | 'level' | 'undo';
type Focus = { row: number | 'removed'; part: Part };

function useRows(text: string) {
  const [rows, setRows] = useState(() => rowsOf(text));
  const [removed, setRemoved] = useState<{ row: Row; at: number } | null>(null);
  const [said, setSaid] = useState<number | null>(null);
  const [focus, setFocus] = useState<Focus | null>(null);
  const place = useRef<HTMLElement>(null);
  useFocus(place, focus);
  useTellingOfChanges(place, textOf(rows));

  const change = (next: Row[], to: Focus | null) => {
    setRows(next);
    setFocus(to);
    const found = to?.row === 'removed' ? -1 : next.findIndex(({ id }) => id === to?.row);
    setSaid(found < 0 ? null : found);
  };
  const move = (at: number, by: -1 | 1) => {
    const id = rows[at]?.id ?? 0;
    change(moved(rows, at, by), { row: id, part: by < 0 ? 'up' : 'down' });
  };
  const level = (at: number, isBelow: boolean) => {
    const id = rows[at]?.id ?? 0;
    change(placed(rows, id, isBelow), { row: id, part: 'level' });
  };
  return {
    place,
    rows,
    removed,
    said,
    add(label: string, url: string) {
      const id = Math.max(-1, removed?.row.id ?? -1, ...rows.map((row) => row.id)) + 1;
      change([...rows, { id, label, url, isBelow: false }], { row: id, part: 'label' });
    },
    putBack() {
      if (!removed) return;
      const { row, at } = removed;
      setRemoved(null);
      change(rows.toSpliced(at, 0, row), { row: row.id, part: 'label' });
    },
    actsOn: (at: number) => ({
      onWrite: (part: Partial<Pick<Row, 'label' | 'url'>>) =>
        setRows(rows.map((row, i) => (i === at ? { ...row, ...part } : row))),
      onMove: (by: -1 | 1) => move(at, by),
      onLevel: (isBelow: boolean) => level(at, isBelow),
      onRemove() {
        const row = rows[at];
        if (!row) return;
        setRemoved({ row, at });
        change(rows.toSpliced(at, 1), { row: 'removed', part: 'undo' });
      },
    }),
    byKeys: (at: number) => (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      event.preventDefault();
      move(at, event.key === 'ArrowUp' ? -1 : 1);
    },
  };
}

/** Where a row was moved to: browsers lose the focus of what is put in another place. */
function useFocus(place: { current: HTMLElement | null }, focus: Focus | null): void {
  useEffect(() => {
    if (!focus) return;
    const row = place.current?.querySelector(`[data-row="${focus.row}"]`);
    const wanted = row?.querySelector<HTMLElement>(`[data-part="${focus.part}"]:enabled`);
    const other = row?.querySelector<HTMLElement>('button:enabled');
    (wanted ?? other)?.focus();
  }, [place, focus]);
}

/** A form whose rows were moved has something to lose, though nothing was typed in it. */
function useTellingOfChanges(place: { current: HTMLElement | null }, text: string): void {
  const former = useRef(text);
  useLayoutEffect(() => {
    if (former.current === text) return;
    former.current = text;
    const field = place.current?.querySelector('textarea');
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  }, [place, text]);
}
