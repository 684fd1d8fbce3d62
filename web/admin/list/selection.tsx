/**
 * Rows that are chosen for something that is done to all of them at once. The bar with the buttons shows once a row is
 * chosen; it is the form, and each row's box belongs to it.
 */
import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from 'react';
import { Form, useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { BareCheckbox } from '../../ui/field.tsx';
import { scrollAndFocus } from '../../ui/form.tsx';
import { Notice } from '../../ui/state.tsx';
import { useScripts } from '../../ui/use-scripts.ts';

const FORM = 'selection';
/** The name under which the form sends the ids. */
export const SELECTED = 'selected';

type Props = {
  /** Buttons that send the form, each with the name and value of what it does. */
  actions: ReactNode;
  /** The table. */
  children: ReactNode;
};

/** Nothing is chosen any more after the page has moved on. */
export function Selection(props: Props) {
  const { key } = useLocation();
  return <Chosen key={key} {...props} />;
}

function Chosen({ actions, children }: Props) {
  const t = useTranslations('admin.list');
  const [count, setCount] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const countAgain = () => {
    const boxes = boxesIn(frame.current);
    const chosen = boxes.filter(({ checked }) => checked).length;
    setCount(chosen);
    const all = frame.current?.querySelector<HTMLInputElement>('thead input');
    if (!all) return;
    all.checked = chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  };
  return (
    <div className="selection" ref={frame} onChange={countAgain}>
      {children}
      <Form
        method="post"
        id={FORM}
        className="selection-bar"
        data-unsaved="never"
        preventScrollReset
      >
        <output>{count > 0 ? t('selected', { count }) : t('withSelected')}</output>
        {actions}
      </Form>
    </div>
  );
}

/** What became of it. The buttons are gone by then, so the focus goes on here, and it is read. */
export function BulkNotice(props: ComponentProps<typeof Notice>) {
  const { key } = useLocation();
  const self = useRef<HTMLDivElement>(null);
  const shown = useRef('');
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    scrollAndFocus(self.current);
  }, [key]);
  // Without scripts the attribute does what the effect does.
  const focus = { tabIndex: -1, autoFocus: true };
  return (
    <div ref={self} {...focus}>
      <Notice {...props} />
    </div>
  );
}

const boxesIn = (element: Element | null | undefined) => [
  ...(element?.querySelectorAll<HTMLInputElement>(`input[name="${SELECTED}"]`) ?? []),
];

/** The head of the boxes' column: with scripts it chooses all rows of the page, or none. */
export function SelectionColumn() {
  const t = useTranslations('admin.list');
  const scripts = useScripts();
  return (
    <th scope="col" className="selection-cell">
      {scripts ? (
        <BareCheckbox
          label={t('selectAll')}
          onChange={({ currentTarget: { checked, parentElement } }) => {
            for (const box of boxesIn(parentElement?.closest('table'))) box.checked = checked;
          }}
        />
      ) : (
        <span className="sr-only">{t('select')}</span>
      )}
    </th>
  );
}

/** `name`: of what is in the row. */
export function SelectionCell({ id, name }: { id: string; name: string }) {
  const t = useTranslations('admin.list');
  return (
    <td className="selection-cell">
      <BareCheckbox label={t('selectOne', { name })} name={SELECTED} value={id} form={FORM} />
    </td>
  );
}
