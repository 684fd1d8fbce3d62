/** What a role or a key may do: one row per area, one choice each. Nobody is offered more than they have. */
import { useTranslations } from 'use-intl';
import { Icon } from '../../../ui/icon.tsx';
import { useMay } from '../../frame/use-may.ts';
import { AREAS, KEY_AREAS, levelIn } from './areas.ts';

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
      <legend className="field-label mb-2">{legend}</legend>
      <p id="powers-hint" className="field-hint mb-2">
        {t('powers.beyond')} {forKey && t('powers.peopleOnly')}
      </p>
      {error && (
        <p id="powers-error" className="field-error mb-2">
          <Icon name="alert" small />
          {error}
        </p>
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
          <label key={level} className={`choice powers-${level}`}>
            <input
              type="radio"
              name={name}
              value={level}
              defaultChecked={present === level}
              disabled={level !== 'none' && !may(`${area}:${level}`)}
            />
            <span className="powers-word">{t(`levels.${level}`)}</span>
          </label>
        ) : null,
      )}
    </fieldset>
  );
}
