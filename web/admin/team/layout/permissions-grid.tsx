/** What a role or a key may do: one row per area, one choice each. Nobody is offered more than they have. */
import { useTranslations } from 'use-intl';
import { Radio } from '../../../ui/field.tsx';
import { FieldError, FieldHint, Legend } from '../../../ui/field-words.tsx';
import { useMay } from '../../layout/use-may.ts';
import { AREAS, KEY_AREAS, levelIn } from './areas.ts';
import '../../../styles/admin/permissions.css';

const COLUMNS = ['none', 'read', 'write'] as const;

type Props = {
  legend: string;
  permissions: readonly string[];
  error?: string;
  /** For an API key, which cannot prove who it is. */
  forKey?: boolean;
};

export function PermissionsGrid({ legend, permissions, error, forKey = false }: Props) {
  const t = useTranslations('admin.team');
  const areas = forKey ? KEY_AREAS : AREAS;
  return (
    <fieldset aria-describedby={error ? 'permissions-error' : 'permissions-hint'}>
      <Legend className="mb-2">{legend}</Legend>
      <FieldHint id="permissions-hint" className="mb-2">
        {t('permissions.beyond')} {forKey && t('permissions.peopleOnly')}
      </FieldHint>
      {error && (
        <FieldError id="permissions-error" className="mb-2">
          {error}
        </FieldError>
      )}
      <div className="permissions">
        {areas.map((one) => (
          <Row key={one.area} {...one} permissions={permissions} />
        ))}
      </div>
    </fieldset>
  );
}

type RowProps = (typeof AREAS | typeof KEY_AREAS)[number] & { permissions: readonly string[] };

function Row({ area, levels, permissions }: RowProps) {
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
            name={name}
            value={level}
            defaultChecked={present === level}
            disabled={level !== 'none' && !may(`${area}:${level}`)}
          />
        ) : null,
      )}
    </fieldset>
  );
}
