/** A key, this once. It can be selected and copied by hand; the button saves a step where scripts run. */
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';

export function MadeKey({ value, name }: { value: string; name: string }) {
  const t = useTranslations('admin.team.key');
  const [copied, setCopied] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  // The form that had the focus is gone; what came of it is here.
  useEffect(() => part.current?.querySelector('input')?.select(), []);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <div ref={part} className="admin-card admin-form admin-form-wide" role="status">
      <div>
        <h2>{t('madeTitle')}</h2>
        <p className="text-quiet">{t('madeText')}</p>
      </div>
      <TextField
        dense
        label={t('value', { name })}
        defaultValue={value}
        className="admin-key"
        spellCheck={false}
        autoComplete="off"
        readOnly
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" className="needs-scripts" onClick={copy}>
          {t('copy')}
        </Button>
        <LinkButton to="/admin/team/keys" dense>
          {t('done')}
        </LinkButton>
        <span aria-live="polite">{copied && t('copied')}</span>
      </div>
    </div>
  );
}
