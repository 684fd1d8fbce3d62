/** Views of a list, one click away. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../ui/icon.tsx';
import { addressOf, type FilterSet, type List, type Values, type View } from './list.ts';

export type Chip<F extends FilterSet> = {
  label: string;
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
  /** Before and after them: links of the same shape. */
  children?: ReactNode;
  more?: ReactNode;
};

export function Chips<F extends FilterSet, S extends string>(props: Props<F, S>) {
  const { label, list, view, chips, children, more } = props;
  const present = addressOf(list, view);
  return (
    <nav className="chips" aria-label={label}>
      {children}
      {chips.map((chip) => {
        const to = addressOf(list, { filters: chip.filters, sort: view.sort });
        const isOn = chip.isOn ?? to === present;
        return (
          <Link key={to} to={to} aria-current={isOn ? 'true' : undefined} prefetch="intent">
            {chip.label}
          </Link>
        );
      })}
      {more}
    </nav>
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
