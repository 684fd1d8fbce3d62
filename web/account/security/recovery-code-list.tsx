import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AnchorButton, Button, LinkButton } from '../../ui/button.tsx';
import { useScripts } from '../../ui/use-scripts.ts';

/** Recovery codes, this once: to be copied, printed or kept as a file. They can be selected and saved without scripts too. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useTranslations('security.codes');
  const ready = useScripts();
  const [copied, setCopied] = useState(false);
  const text = `${codes.join('\n')}\n`;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <section className="grid gap-5" aria-label={t('list')}>
      <p>{t('text')}</p>
      <ol className="recovery-codes figures" data-content="">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        {ready && <Button onClick={copy}>{t('copy')}</Button>}
        {ready && <Button onClick={() => window.print()}>{t('print')}</Button>}
        <AnchorButton
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="recovery-codes.txt"
        >
          {t('download')}
        </AnchorButton>
        <span aria-live="polite">{copied && t('copied')}</span>
      </div>
      <p className="print:hidden">
        <LinkButton to="/account/security?needed" look="primary">
          {t('done')}
        </LinkButton>
      </p>
    </section>
  );
}
