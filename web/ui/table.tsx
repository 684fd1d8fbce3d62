/** A table that scrolls sideways within itself on a narrow screen; on a wide one its header stays in view. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icon.tsx';

type TableProps = {
  /** Announced first; also distinguishes tables on one page. */
  caption: string;
  head: ReactNode;
  children: ReactNode;
};

export function Table({ caption, head, children }: TableProps) {
  return (
    // Focusable, so that the keyboard can scroll it too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 wants scrolling regions within reach of the keyboard.
    <section className="overflow-x-auto xl:overflow-visible" aria-label={caption} tabIndex={0}>
      <div className="table-frame">
        <table className="table">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>{head}</tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  );
}

type ColumnProps = {
  children: ReactNode;
  number?: boolean;
  /** Such as `max-sm:hidden`, the same as on the column's cells. */
  className?: string;
  /** URL of the list sorted by this column; without it the column is not sortable. */
  sortTo?: string;
  sorted?: 'ascending' | 'descending';
};

export function Column({ children, number = false, className = '', sortTo, sorted }: ColumnProps) {
  return (
    <th scope="col" className={`${number ? 'number' : ''} ${className}`} aria-sort={sorted}>
      {sortTo ? (
        <Link to={sortTo} className="inline-flex items-center gap-1" preventScrollReset>
          {children}
          <Icon
            name={sorted === 'ascending' ? 'chevronUp' : sorted ? 'chevronDown' : 'sort'}
            small
          />
        </Link>
      ) : (
        children
      )}
    </th>
  );
}
