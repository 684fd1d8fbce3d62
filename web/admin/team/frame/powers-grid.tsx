/** What a role or a key may do: one row per area, one choice each. Nobody is offered more than they have. */
import { useTranslations } from 'use-intl';
import { Radio } from '../../../ui/field.tsx';
import { FieldError, FieldHint, Legend } from '../../../ui/field-words.tsx';
import { useMay } from '../../frame/use-may.ts';
import { AREAS, KEY_AREAS, levelIn } from './areas.ts';
import '../../../styles/admin/permissions.css';

const COLUMNS = ['none', 'read', 'write'] as const;

type Props = {
  legend: string;
  powers: readonly string[];
  error?: string;
  /** For an API key, which cannot prove who it is. */
  forKey?: boolean;
};

export function PowersGrid({ legend, powers, error, forKey = false }: Props) {
  const t = useTranslations('admin.team');
  const areas = forKey ? KEY_AREAS : AREAS;
  return (
    <fieldset aria-describedby={error ? 'powers-error' : 'powers-hint'}>
      <Legend className="mb-2">{legend}</Legend>
      <FieldHint id="powers-hint" className="mb-2">
        {t('powers.beyond')} {forKey && t('powers.peopleOnly')}
      </FieldHint>
      {error && (
        <FieldError id="powers-error" className="mb-2">
          {error}
        </FieldError>
      )}
      <div className="powers">
        {areas.map((one) => (
          <Row key={one.area} {...one} powers={powers} />
        ))}
      </div>
    </fieldset>
  );
}

type RowProps = (typeof AREAS | typeof KEY_AREAS)[number] & { powers: readonly string[] };

function Row({ area, levels, powers }: RowProps) {
  const t = useTranslations('admin.team');
  const may = useMay();
  const name = `in-${area}`;
  const present = levelIn(powers, area);
  const offered = (level: (typeof COLUMNS)[number]) =>
    level === 'none' || (levels as readonly string[]).includes(level);
  return (
    <fieldset className="powers-row">
      <legend>
        <span>{t(`areas.${area}`)}</span>
        <span className="powers-hint">{t(`areaHints.${area}`)}</span>
      </legend>
      {COLUMNS.map((level) =>
        offered(level) ? (
          <Radio
            key={level}
            className={`powers-${level}`}
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
