/** What a role or a key may do: one row per area, one choice each. Nobody is offered more than they have. */
import { useTranslations } from 'use-intl';
import { Radio } from '../../../ui/field.tsx';
import { FieldGroup } from '../../../ui/field-group.tsx';
import type { Fields } from '../../../ui/fields.ts';
import { useMay } from '../../layout/use-may.ts';
import { AREAS, KEY_AREAS, levelIn } from './areas.ts';
import '../../../styles/admin/permissions.css';

const COLUMNS = ['none', 'read', 'write'] as const;

type Props = {
  legend: string;
  permissions: readonly string[];
  fields: Pick<Fields, 'field' | 'option'>;
  /** For an API key, which cannot prove who it is. */
  forKey?: boolean;
};

export function PermissionsGrid({ legend, permissions, fields, forKey = false }: Props) {
  const t = useTranslations('admin.team');
  const areas = forKey ? KEY_AREAS : AREAS;
  return (
    <FieldGroup
      {...fields.field('permissions')}
      legend={legend}
      hint={`${t('permissions.beyond')} ${forKey ? t('permissions.peopleOnly') : ''}`}
    >
      <div className="permissions mt-2">
        {areas.map((one) => (
          <Row key={one.area} {...one} permissions={permissions} option={fields.option} />
        ))}
      </div>
    </FieldGroup>
  );
}

type RowProps = (typeof AREAS | typeof KEY_AREAS)[number] &
  Pick<Fields, 'option'> & { permissions: readonly string[] };

function Row({ area, levels, permissions, option }: RowProps) {
  const t = useTranslations('admin.team');
  const may = useMay();
  const name = `in-${area}`;
  const present = levelIn(permissions, area);
  const offered = (level: (typeof COLUMNS)[number]) =>
    level === 'none' || (levels as readonly string[]).includes(level);
  return (
    <fieldset className="permissions-row">
      <legend>
        <span>{t(`areas.${area}`)}</span>
        <span className="permissions-hint">{t(`areaHints.${area}`)}</span>
      </legend>
      {COLUMNS.map((level) =>
        offered(level) ? (
          <Radio
            key={level}
            className={`permissions-${level}`}
            label={t(`levels.${level}`)}
            {...option(name, level, present === level)}
            disabled={level !== 'none' && !may(`${area}:${level}`)}
          />
        ) : null,
      )}
    </fieldset>
  );
}
