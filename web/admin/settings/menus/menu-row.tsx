/** One link of a menu: its words, its address, and what can be done with it. */
import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { isLink, type Row } from './menu-rows.ts';
import { ADDRESSES, type Target } from './targets.ts';

const MAX_LABEL = 60;
const MAX_URL = 300;

type Props = {
  id: string;
  row: Row;
  number: number;
  isLast: boolean;
  /** What the address leads to, where it is known. */
  target: Target | undefined;
  isGone: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onWrite: (part: Partial<Pick<Row, 'label' | 'url'>>) => void;
  onMove: (by: -1 | 1) => void;
  onLevel: (isBelow: boolean) => void;
  onRemove: () => void;
};

export function MenuRow({ id, row, number, target, onWrite, onKeyDown, ...rest }: Props) {
  const t = useTranslations('admin.settings.menuEditor');
  const { label, url, isBelow } = row;
  const leadsTo = target && hintOf(target, t);
  return (
    <li
      className="menu-row"
      data-row={row.id}
      data-below={isBelow ? '' : undefined}
      onKeyDown={onKeyDown}
    >
      <TextField
        dense
        id={`${id}-label`}
        label={t('label', { number: String(number) })}
        placeholder={t('labelHint')}
        value={label}
        maxLength={MAX_LABEL}
        onChange={({ target: { value } }) => onWrite({ label: value })}
        data-part="label"
        data-content=""
        autoComplete="off"
      />
      <TextField
        dense
        id={`${id}-url`}
        label={t('url', { number: String(number) })}
        placeholder={t('urlHint')}
        value={url}
        maxLength={MAX_URL}
        list={ADDRESSES}
        onChange={({ target: { value } }) => onWrite({ url: value })}
        error={faultOf(row, rest.isGone, t)}
        hint={leadsTo && <span data-content="">{leadsTo}</span>}
        data-content=""
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="none"
      />
      <RowActs row={row} number={number} {...rest} />
    </li>
  );
}

const hintOf = ({ kind, name }: Target, t: Words) =>
  kind === 'shop' ? name : t(`kinds.${kind}`, { name });

type Words = ReturnType<typeof useTranslations<'admin.settings.menuEditor'>>;

function faultOf(row: Row, isGone: boolean, t: Words): string | undefined {
  if (!isLink(row)) return t('noLink');
  return isGone ? t('gone') : undefined;
}

type ActsProps = Pick<Props, 'row' | 'number' | 'isLast' | 'onMove' | 'onLevel' | 'onRemove'>;

function RowActs({ row, number, isLast, onMove, onLevel, onRemove }: ActsProps) {
  const t = useTranslations('admin.settings.menuEditor');
  const words = { words: row.label || String(number) };
  return (
    <div className="menu-acts">
      <IconButton
        icon="chevronUp"
        small
        label={t('up', words)}
        disabled={number === 1}
        data-part="up"
        onClick={() => onMove(-1)}
      />
      <IconButton
        icon="chevronDown"
        small
        label={t('down', words)}
        disabled={isLast}
        data-part="down"
        onClick={() => onMove(1)}
      />
      <IconButton
        icon={row.isBelow ? 'previous' : 'next'}
        turns
        small
        label={t(row.isBelow ? 'toTop' : 'below', words)}
        disabled={number === 1}
        data-part="level"
        onClick={() => onLevel(!row.isBelow)}
      />
      <IconButton icon="trash" small label={t('remove', words)} onClick={onRemove} />
    </div>
  );
}
