/** What staff are told of the blocks in a text: how they are written, and what readers do not see as it was meant. */
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { BLOCK_NAMES } from '#common/sections/blocks.ts';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/state.tsx';
import { emptyBlock } from './block-tools.ts';

export function BlockHelp() {
  const t = useTranslations('admin.content.edit.blocks');
  return (
    <details>
      <summary className="flex cursor-pointer items-center gap-2 py-2">
        {t('help')}
        <Icon name="chevronDown" small />
      </summary>
      <p className="max-w-text">{t('helpText')}</p>
      <dl className="mt-3 grid gap-4 sm:grid-cols-2">
        {BLOCK_NAMES.map((name) => (
          <div key={name}>
            <dt className="font-medium">{t(name)}</dt>
            <dd className="text-quiet">{t(`about.${name}`)}</dd>
            <dd className="mt-1">
              <pre dir="ltr" className="overflow-x-auto text-dense" data-content="">
                {emptyBlock(name)}
              </pre>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

type Faults = AnswerOf<'getPageForStaff'>['faults'];

export function BlockFaults({ faults }: { faults: Faults }) {
  const t = useTranslations('admin.content.edit.blocks');
  if (faults.length === 0) return null;
  return (
    <Notice tone="notice">
      <p>{t('faults')}</p>
      <ul className="mt-2 list-disc ps-5">
        {faults.map(({ line, code, value }, at) => (
          <li key={`${at} ${code}`}>
            {t('fault', { line, words: t(`codes.${code}`, { value }) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
