import type { ReactNode } from 'react';

type Props = { title: string; line: string | undefined; children?: ReactNode };

/** Where things go, when they come and what that costs. */
export function DeliveryNote({ title, line, children }: Props) {
  return (
    <div className="fine">
      <p>{title}</p>
      <p className="text-quiet" aria-live="polite">
        {line}
      </p>
      {children}
    </div>
  );
}
