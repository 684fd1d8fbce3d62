import type { ReactNode } from 'react';
import { PageTitle } from './page-title.tsx';

type NarrowPageProps = { title: string; text?: ReactNode; children: ReactNode };

/** A page with one thing to do, such as a short form. */
export function NarrowPage({ title, text, children }: NarrowPageProps) {
  return (
    <div className="page py-10 lg:py-20">
      <PageTitle>{title}</PageTitle>
      <h1 className="display mb-4">{title}</h1>
      {text && <p className="max-w-text text-quiet">{text}</p>}
      <div className="mt-8 grid max-w-md justify-items-start gap-5 *:w-full">{children}</div>
    </div>
  );
}
