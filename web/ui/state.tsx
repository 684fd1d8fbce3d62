/** Text about a state: badges in lists, notices within pages, empty lists. */
import type { ReactNode } from 'react';

export type Tone = 'plain' | 'good' | 'notice' | 'alarm' | 'quiet';

export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={tone === 'plain' ? 'badge' : `badge badge-${tone}`}>{children}</span>;
}

type NoticeProps = { tone?: 'good' | 'notice' | 'alarm'; children: ReactNode };

/** Announced when it appears: at once when it is an alarm, otherwise when the reader pauses. */
export function Notice({ tone = 'good', children }: NoticeProps) {
  const classes = tone === 'good' ? 'notice' : `notice notice-${tone}`;
  return (
    <div className={classes} role={tone === 'alarm' ? 'alert' : 'status'}>
      <div>{children}</div>
    </div>
  );
}

type EmptyProps = { title: ReactNode; children?: ReactNode };

/** What a list says when there is nothing in it: what would be here, and what to do. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className="grid justify-items-start gap-4 py-16">
      <p className="heading">{title}</p>
      {children}
    </div>
  );
}
