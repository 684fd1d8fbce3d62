/**
 * Dialogs and sheets on the browser's own `dialog`: it keeps the focus within, closes with Escape and gives the focus
 * back. A sheet opened by `popovertarget` works before any script has arrived.
 */
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from './button.tsx';

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** A panel at the end of the line instead of a box in the middle. */
  sheet?: boolean;
};

export function Dialog({ open, onClose, title, children, sheet = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  useCloseOnBackdrop(ref);
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
        onClose={() => ref.current?.close()}
      />
      {children}
    </dialog>
  );
}

type SheetProps = {
  id: string;
  title: ReactNode;
  children: ReactNode;
  from?: 'end' | 'start' | 'top';
};

/** Opened by any `<button popoverTarget={id}>`, with or without scripts. */
export function Sheet({ id, title, children, from = 'end' }: SheetProps) {
  const titleId = `${id}-title`;
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
        popoverTarget={id}
      />
      {children}
    </div>
  );
}

type PanelHeadProps = {
  titleId: string;
  title: ReactNode;
  padding: string;
  onClose?: () => void;
  popoverTarget?: string;
};

function PanelHead({ titleId, title, padding, onClose, popoverTarget }: PanelHeadProps) {
  const t = useTranslations('ui');
  const close = popoverTarget
    ? { popoverTarget, popoverTargetAction: 'hide' as const }
    : { onClick: onClose };
  return (
    <div className={`flex items-center justify-between ${padding}`}>
      <h2 id={titleId} className="heading">
        {title}
      </h2>
      <IconButton icon="close" label={t('close')} className="-me-3" {...close} />
    </div>
  );
}

/** A click beside the panel closes it; the backdrop is part of the dialog, so clicks are told apart by place. */
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
