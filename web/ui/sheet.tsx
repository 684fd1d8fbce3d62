/**
 * A panel that slides in from an edge, opened by the browser itself (`popovertarget`), so that it works before scripts
 * arrive. Browsers without popovers get links instead of the buttons: the panel then shows as the target of the URL, or
 * by `data-open` where scripts run. Styles show one or the other.
 */
import type { MouseEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from './button.tsx';
import { PanelHead, useOnNavigate } from './dialog.tsx';
import { Icon } from './icon.tsx';

type SheetProps = {
  id: string;
  title: ReactNode;
  children: ReactNode;
  from?: 'end' | 'start' | 'top';
};

/** Closed by its button, by Escape, by a click beside it, and by every link and form in it. */
export function Sheet({ id, title, children, from = 'end' }: SheetProps) {
  const titleId = `${id}-title`;
  useOnNavigate(() => closeSheet(id));
  return (
    <div
      id={id}
      popover="auto"
      role="dialog"
      aria-labelledby={titleId}
      className={from === 'end' ? 'sheet' : `sheet sheet-${from}`}
    >
      <PanelHead
        titleId={titleId}
        title={title}
        padding={from === 'top' ? 'page pt-4 pb-2' : 'px-6 pt-4 pb-2'}
        close={<SheetCloser id={id} />}
      />
      {children}
    </div>
  );
}

export function closeSheet(id: string): void {
  const sheet = document.getElementById(id);
  sheet?.removeAttribute('data-open');
  sheet?.hidePopover?.();
}

type SheetOpenerProps = { id: string; className?: string; label?: string; children: ReactNode };

/** `label`: the words for people who do not see the icon, where there are no others. */
export function SheetOpener({ id, className = '', label, children }: SheetOpenerProps) {
  const open = (event: MouseEvent) => {
    event.preventDefault();
    const sheet = document.getElementById(id);
    sheet?.setAttribute('data-open', '');
    sheet?.querySelector<HTMLElement>('[autofocus], a, input')?.focus();
  };
  const shared = { 'aria-label': label, title: label, children };
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={`with-popovers ${className}`}
        {...shared}
      />
      <a href={`#${id}`} className={`without-popovers ${className}`} onClick={open} {...shared} />
    </>
  );
}

function SheetCloser({ id }: { id: string }) {
  const t = useTranslations('ui');
  const close = (event: MouseEvent) => {
    event.preventDefault();
    closeSheet(id);
  };
  return (
    <>
      <IconButton
        icon="close"
        label={t('close')}
        className="with-popovers -me-3"
        popoverTarget={id}
        popoverTargetAction="hide"
      />
      {/* biome-ignore lint/a11y/useValidAnchor: as the one that opens it. */}
      <a
        href="#content"
        className="without-popovers icon-button -me-3"
        aria-label={t('close')}
        onClick={close}
      >
        <Icon name="close" />
      </a>
    </>
  );
}
