/** A text in Markdown. Without scripts it is a plain field; with them, buttons and shortcuts write the signs. */
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { BLOCK_NAMES } from '#common/sections/blocks.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import type { FieldProps } from '../../ui/fields.ts';
import { Icon } from '../../ui/icon.tsx';
import { withBlock } from './block-tools.ts';
import { applied, type Change, type Selected, TOOLS } from './markdown-tools.ts';

type Props = FieldProps & { label: string; hint: string };

export function MarkdownField(props: Props) {
  const t = useTranslations('admin.content.edit');
  const place = useRef<HTMLDivElement>(null);
  const [hasScripts, setHasScripts] = useState(false);
  useEffect(() => setHasScripts(true), []);
  const use = (change: (selected: Selected) => Change) => {
    const area = place.current?.querySelector('textarea');
    if (area) write(area, change);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const tool = TOOLS.find(({ key }) => key !== undefined && key === event.key.toLowerCase());
    if (!tool || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    use((selected) => applied(tool.name, selected));
  };
  return (
    <div ref={place} className="grid gap-2">
      {hasScripts && (
        <div role="toolbar" aria-label={t('tools')} className="flex flex-wrap gap-2">
          {TOOLS.map(({ name, key }) => (
            <Button
              key={name}
              dense
              onClick={() => use((selected) => applied(name, selected))}
              aria-keyshortcuts={key && `Control+${key.toUpperCase()}`}
            >
              {t(name)}
            </Button>
          ))}
        </div>
      )}
      {hasScripts && (
        <div role="toolbar" aria-label={t('blocks.insert')} className="flex flex-wrap gap-2">
          {BLOCK_NAMES.map((name) => (
            <Button key={name} dense onClick={() => use((selected) => withBlock(name, selected))}>
              <Icon name="plus" small />
              {t(`blocks.${name}`)}
            </Button>
          ))}
        </div>
      )}
      <TextArea
        dense
        {...props}
        data-content=""
        rows={18}
        maxLength={50_000}
        onKeyDown={onKeyDown}
        onPaste={takePicture}
      />
    </div>
  );
}

/** Undone by the browser like anything typed, and noticed by the form as such. */
function write(area: HTMLTextAreaElement, by: (selected: Selected) => Change): void {
  const { value, selectionStart: from, selectionEnd: to } = area;
  const change = by({ text: value, from, to });
  area.focus();
  area.setRangeText(change.words, change.from, change.to, 'end');
  area.setSelectionRange(change.selected[0], change.selected[1]);
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A pasted picture goes where a chosen one goes. */
function takePicture(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const { files } = event.clipboardData;
  const field = event.currentTarget.form?.elements.namedItem('picture');
  if (files.length === 0 || !(field instanceof HTMLInputElement)) return;
  event.preventDefault();
  field.files = files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.focus();
}
