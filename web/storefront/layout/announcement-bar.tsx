/**
 * The merchant's announcement above the head. Put away, it stays away in this browser until its words are others; nothing
 * is sent for that, and no cookie is set.
 */
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';
import { IconButton } from '../../ui/button.tsx';
import { useScripts } from '../../ui/use-scripts.ts';

const STORED = 'announcement-put-away';

export function AnnouncementBar() {
  const t = useTranslations('shop.announcement');
  const announcement = useRootData()?.announcement;
  const text = announcement?.text ?? '';
  const [putAway, setPutAway] = useState('');
  const hasScripts = useScripts();
  useEffect(() => setPutAway(read()), []);
  if (!announcement || putAway === text) return null;
  const { link } = announcement;
  return (
    <section className="announcement" aria-label={t('label')}>
      <p data-content="">
        {link.startsWith('/') ? (
          <Link to={link} className="link">
            {text}
          </Link>
        ) : (
          text
        )}
      </p>
      {hasScripts && (
        <IconButton
          icon="close"
          small
          label={t('putAway')}
          onClick={() => {
            write(text);
            setPutAway(text);
          }}
        />
      )}
    </section>
  );
}

/** Browsers may refuse to store anything: it is then put away for this page. */
function read(): string {
  try {
    return localStorage.getItem(STORED) ?? '';
  } catch {
    return '';
  }
}

function write(text: string): void {
  try {
    localStorage.setItem(STORED, text);
  } catch {
    // Put away for this page, then.
  }
}
