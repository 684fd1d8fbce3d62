/**
 * Why nothing was ordered. The notice stands at the head of the form, screens above the button that was pressed: it takes
 * the focus, unless a field does, and a line beside the button repeats it.
 */
import { type RefObject, useEffect, useRef } from 'react';
import { useNavigation } from 'react-router';
import { FieldError } from '../../ui/field-words.tsx';
import { FaultSummary, type FieldErrors, scrollAndFocus } from '../../ui/form.tsx';
import { Notice } from '../../ui/state.tsx';
import type { Refused } from './checkout.server.ts';

const ID = 'refusal';

type Props = { refused: Refused | null; errors: FieldErrors; idOf: (name: string) => string };

export function RefusalNotice({ refused, errors, idOf }: Props) {
  const self = useRef<HTMLDivElement>(null);
  useFocusOnce(self, refused);
  if (!refused || (!refused.notice && Object.keys(errors).length === 0)) return null;
  // Without scripts the attribute does what the effect does.
  const focus = { tabIndex: -1, autoFocus: takesFocus(refused) };
  return (
    <div ref={self} id={ID} {...focus}>
      <Notice tone="alarm">
        {refused.notice ?? <FaultSummary errors={errors} idOf={idOf} />}
        <Changes changes={refused.changes ?? []} />
      </Notice>
    </div>
  );
}

const takesFocus = (refused: Refused | null) =>
  Boolean(refused?.notice) && Object.keys(refused?.errors ?? {}).length === 0;

/** Once for each refusal, when the page that was read again stands: what is new above would move it away again. */
function useFocusOnce(notice: RefObject<HTMLElement | null>, refused: Refused | null): void {
  const { state } = useNavigation();
  const shown = useRef<Refused>(null);
  useEffect(() => {
    if (state !== 'idle' || !refused || shown.current === refused) return;
    shown.current = refused;
    if (takesFocus(refused)) scrollAndFocus(notice.current);
  }, [state, refused, notice]);
}

/** Each in a line of its own, so that none is read over. */
function Changes({ changes }: { changes: string[] }) {
  return (
    <ul className="list-disc ps-5 empty:hidden" data-content="">
      {changes.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

/** The new total, which comes last, or what else stands in the notice; it leads there. */
export function RefusalBesideButton({ refused }: { refused: Refused | null }) {
  if (!refused?.notice) return null;
  return (
    <FieldError bare>
      <a
        href={`#${ID}`}
        className="link"
        onClick={(event) => {
          event.preventDefault();
          scrollAndFocus(document.getElementById(ID));
        }}
      >
        {refused.changes?.at(-1) ?? refused.notice}
      </a>
    </FieldError>
  );
}
