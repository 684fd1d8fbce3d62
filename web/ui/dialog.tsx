/**
 * Dialogs on the browser's own `dialog`: it keeps the focus inside, closes with Escape and returns the focus. What has
 * to work before scripts arrive is a sheet, in `sheet.tsx`.
 */
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useId, useRef } from 'react';
import { useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { IconButton } from './button.tsx';

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** A panel at the end of the line instead of a box in the middle. */
  sheet?: boolean;
  /** Belongs to no page: it stays when one arrives that was asked for before it opened, and closes by Back. */
  overPages?: boolean;
};

export function Dialog(props: DialogProps) {
  const { open, onClose, title, children, sheet = false, overPages = false } = props;
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const t = useTranslations('ui');
  useEffect(() => {
    const dialog = ref.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  useCloseOnBackdrop(ref);
  useOnNavigate(() => {
    if (!overPages) ref.current?.close();
  });
  useEffect(() => {
    // Only these: a question before a page is left opens while the browser is put back to that page.
    if (!overPages) return;
    const close = () => ref.current?.close();
    window.addEventListener('popstate', close);
    return () => window.removeEventListener('popstate', close);
  }, [overPages]);
  return (
    <dialog
      ref={ref}
      className={sheet ? 'sheet' : 'dialog'}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <PanelHead
        titleId={titleId}
        title={title}
        padding={sheet ? 'px-6 pt-4 pb-2' : 'pb-3'}
        close={
          <IconButton
            icon="close"
            label={t('close')}
            className="-me-3"
            onClick={() => ref.current?.close()}
          />
        }
      />
      {children}
    </dialog>
  );
}

type PanelHeadProps = { titleId: string; title: ReactNode; padding: string; close: ReactNode };

export function PanelHead({ titleId, title, padding, close }: PanelHeadProps) {
  return (
    <div className={`flex items-center justify-between ${padding}`}>
      <h2 id={titleId} className="heading">
        {title}
      </h2>
      {close}
    </div>
  );
}

/** Following a link, even to the current page, closes the panel that held it. */
export function useOnNavigate(leave: () => void): void {
  const { key } = useLocation();
  const shown = useRef(key);
  const leaveNow = useEffectEvent(leave);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    leaveNow();
  }, [key]);
}

/** A click beside the panel closes it; the backdrop is part of the dialog, so clicks are told apart by position. */
function useCloseOnBackdrop(ref: RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const closeWhenOutside = (event: MouseEvent) => {
      if (event.target !== dialog) return;
      const { left, right, top, bottom } = dialog.getBoundingClientRect();
      const { clientX: x, clientY: y } = event;
      if (x < left || x > right || y < top || y > bottom) dialog.close();
    };
    dialog.addEventListener('click', closeWhenOutside);
    return () => dialog.removeEventListener('click', closeWhenOutside);
  }, [ref]);
}
