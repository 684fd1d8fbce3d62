/** Puts a link at the end of a menu: to something of the shop, or an address that is typed then. */
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/field.tsx';
import { KINDS, type Target } from './targets.ts';

type Props = { id: string; targets: Target[]; onAdd: (label: string, url: string) => void };

export function AddLink({ id, targets, onAdd }: Props) {
  const t = useTranslations('admin.settings.menuEditor');
  const chosen = useRef<HTMLSelectElement>(null);
  const add = () => {
    const target = targets.find(({ url }) => url === chosen.current?.value);
    onAdd(target?.name ?? '', target?.url ?? '');
  };
  return (
    <div className="menu-add">
      <SelectField dense id={id} ref={chosen} label={t('add')} data-content="">
        <option value="">{t('otherAddress')}</option>
        {KINDS.map((kind) => (
          <Group key={kind} label={t(`groups.${kind}`)} of={targets.filter(isOf(kind))} />
        ))}
      </SelectField>
      <Button dense onClick={add}>
        {t('addButton')}
      </Button>
    </div>
  );
}

const isOf = (kind: Target['kind']) => (target: Target) => target.kind === kind;

function Group({ label, of }: { label: string; of: Target[] }) {
  if (of.length === 0) return null;
  return (
    <optgroup label={label}>
      {of.map(({ url, name }) => (
        <option key={url} value={url} data-content="">
          {name}
        </option>
      ))}
    </optgroup>
  );
}
