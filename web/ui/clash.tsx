/** When somebody else changed the same record while the form was open: both values, and the choice between them. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Notice } from './state.tsx';

/** The present values by field, and their version. */
export type Clash = { version: string; fields: { name: string; current: unknown }[] };

type VersionProps = { version: string | undefined; clash: Clash | undefined };

/** After a conflict a form starts from the present version: whoever submits it again has seen both values. */
export const VersionField = ({ version, clash }: VersionProps) => (
  <input type="hidden" name="version" value={clash?.version ?? version ?? ''} />
);

type NoticeProps = {
  clash: Clash;
  /** A field's label and its value in words; null: not worth showing. */
  words: (name: string, current: unknown) => { label: ReactNode; value: string } | null;
};

export function ClashNotice({ clash, words }: NoticeProps) {
  const t = useTranslations('ui.clash');
  const shown = clash.fields.flatMap(({ name, current }) => {
    const both = words(name, current);
    return both ? [{ name, ...both }] : [];
  });
  return (
    <Notice tone="alarm">
      <p>{t('text')}</p>
      {shown.length > 0 && (
        <dl className="clash">
          {shown.map(({ name, label, value }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd data-content="">{value || t('empty')}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        {t('choose')}{' '}
        <Link to="" reloadDocument className="link">
          {t('takeTheirs')}
        </Link>
      </p>
    </Notice>
  );
}
