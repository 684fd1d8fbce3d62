/** A page of a list: its table, or what it says when there is nothing in it, and the way to the next page. */
import type { ReactNode } from 'react';
import { Pagination } from '../../ui/pagination.tsx';
import { Empty } from '../../ui/state.tsx';
import { addressOf, type FilterSet, type List, type View } from './list.ts';

type Props<F extends FilterSet, S extends string> = {
  list: List<F, S>;
  view: View<F, S>;
  items: readonly unknown[];
  nextCursor: string | null;
  /** What the next page holds. */
  label: string;
  empty: ReactNode;
  children: ReactNode;
};

export function Results<F extends FilterSet, S extends string>(props: Props<F, S>) {
  const { list, view, items, nextCursor, label, empty, children } = props;
  return (
    <>
      {items.length > 0 ? children : empty}
      <Pagination label={label} next={nextCursor && addressOf(list, view, nextCursor)} />
    </>
  );
}

type NothingProps = {
  isFiltered: boolean;
  /** What would be here. */
  title: string;
  text: string;
  filteredTitle: string;
};

export function Nothing({ isFiltered, title, text, filteredTitle }: NothingProps) {
  return isFiltered ? (
    <Empty title={filteredTitle} />
  ) : (
    <Empty title={title}>
      <p className="max-w-text text-quiet">{text}</p>
    </Empty>
  );
}
