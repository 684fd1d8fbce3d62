/**
 * Keys for people who live here all day: G then a letter goes somewhere, J and K walk through a list, ? lists them.
 * Whoever dictates, or presses keys by accident, can switch single keys off (WCAG 2.1.4).
 */
import { useLayoutEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox } from '../../ui/field.tsx';

const GOES: Record<string, string> = {
  o: '/admin/orders',
  p: '/admin/products',
  c: '/admin/customers',
  y: '/admin/payments',
  m: '/admin/messages',
  r: '/admin/reports',
  t: '/admin/team',
  s: '/admin/settings',
  h: '/admin',
};
const PAUSE_MS = 1_000;
const OPEN = 'mercat:shortcuts';
const OFF = 'mercat:no-single-keys';

export function openShortcuts(): void {
  window.dispatchEvent(new Event(OPEN));
}

export function Shortcuts() {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  // As soon as the page is alive: whoever knows the keys does not wait.
  useLayoutEffect(() => {
    const onOpen = () => setOpen(true);
    const onKey = keyHandler({ onOpen, onGo: (path) => void navigate(path) });
    window.addEventListener('keydown', onKey);
    window.addEventListener(OPEN, onOpen);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener(OPEN, onOpen);
    };
  }, [navigate]);
  return <Help open={open} onClose={() => setOpen(false)} />;
}

/** `g` and then a letter goes to a page; the others act at once. */
function keyHandler({ onOpen, onGo }: { onOpen: () => void; onGo: (path: string) => void }) {
  let wentAt = Number.NEGATIVE_INFINITY;
  return (event: KeyboardEvent) => {
    if (isTyping(event) || localStorage.getItem(OFF)) return;
    const key = event.key.toLowerCase();
    // As pressed, not as heard: a busy page hears late.
    const goes = event.timeStamp - wentAt < PAUSE_MS ? GOES[key] : undefined;
    wentAt = key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (goes) onGo(goes);
    else if (key === '?') onOpen();
    else if (key === 'j') moveInList(1);
    else if (key === 'k') moveInList(-1);
  };
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  return target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
}

/** Rows are reached by the link in each; Enter then opens it as anywhere. */
function moveInList(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? links.indexOf(activeElement) : -1;
  const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step;
  links[next]?.focus();
}

function Help({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('admin.shortcuts');
  const rows = [
    [t('keys.ctrlK'), t('palette')],
    [t('keys.question'), t('help')],
    [t('keys.gh'), t('goHome')],
    [t('keys.go'), t('goOrders')],
    [t('keys.gy'), t('goPayments')],
    [t('keys.gp'), t('goProducts')],
    [t('keys.gc'), t('goCustomers')],
    [t('keys.gm'), t('goMessages')],
    [t('keys.gr'), t('goReports')],
    [t('keys.gt'), t('goTeam')],
    [t('keys.gs'), t('goSettings')],
    [t('keys.j'), t('nextRow')],
    [t('keys.k'), t('previousRow')],
    [t('keys.enter'), t('openRow')],
  ];
  return (
    <Dialog open={open} onClose={onClose} title={t('title')} overPages>
      <dl className="shortcuts">
        {rows.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      {open && <SingleKeys />}
    </Dialog>
  );
}

function SingleKeys() {
  const t = useTranslations('admin.shortcuts');
  return (
    <div className="mt-3 border-t border-hairline pt-3">
      <Checkbox
        label={t('singleKeys')}
        defaultChecked={!localStorage.getItem(OFF)}
        onChange={({ target }) =>
          target.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'yes')
        }
      />
      <p className="fine text-quiet">{t('singleKeysHint')}</p>
    </div>
  );
}
