/** Views of a list, one click away. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../ui/icon.tsx';
import { addressOf, type FilterSet, type List, type Values, type View } from './list.ts';
import { SavedChips, type SavedView, SaveView } from './saved-chips.tsx';

export type Chip<F extends FilterSet> = {
  label: string;
  /** How many there are; a hundred stands for more. */
  count?: number;
  /** What the list is narrowed to by it. */
  filters: Values<F>;
  /** Whether the list is; it is where the filters are the same. */
  isOn?: boolean;
};
type Props<F extends FilterSet, S extends string> = {
  /** What the chips choose. */
  label: string;
  list: List<F, S>;
  view: View<F, S>;
  chips: Chip<F>[];
  /** Views that whoever looks saved; left out where the list has no saved views. */
  saved?: SavedView[];
  /** Before and after them: links of the same shape. */
  children?: ReactNode;
  more?: ReactNode;
};

export function Chips<F extends FilterSet, S extends string>(props: Props<F, S>) {
  const { label, list, view, chips, saved, children, more } = props;
  const present = addressOf(list, view);
  const targets = chips.map(({ filters }) => addressOf(list, { filters, sort: view.sort }));
  // A chip with its own idea of being on narrows further; one without is a whole view, in the first order.
  const isChip =
    view.sort === undefined &&
    chips.some(({ isOn }, at) => isOn === undefined && targets[at] === present);
  return (
    <nav className="chips" aria-label={label}>
      {children}
      {chips.map((chip, at) => {
        const to = targets[at] ?? list.path;
        const isOn = chip.isOn ?? to === present;
        return (
          <Link key={to} to={to} aria-current={isOn ? 'true' : undefined} prefetch="intent">
            {chip.label}
            {chip.count ? <ChipCount count={chip.count} /> : null}
          </Link>
        );
      })}
      {saved && <SavedChips list={list} view={view} saved={saved} />}
      {more}
      {saved && !isChip && <SaveView list={list} view={view} saved={saved} />}
    </nav>
  );
}

const COUNTED = 100;

function ChipCount({ count }: { count: number }) {
  return (
    <span className="text-quiet figures" data-content="">
      {' '}
      {count < COUNTED ? count : `${COUNTED - 1}+`}
    </span>
  );
}

type RemovalProps = { name: string; label: string; to: string };

/** What narrows the list and has no field: taken away on its own. */
export function RemovalChip({ name, label, to }: RemovalProps) {
  return (
    <Link to={to} aria-current="true" aria-label={label} className="gap-1">
      <span data-content="" className="max-w-60 truncate">
        {name}
      </span>
      <Icon name="close" small />
    </Link>
  );
}
