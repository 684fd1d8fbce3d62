import { useTranslations } from 'use-intl';
import { AREAS, levelIn } from './areas.ts';

/** Powers in words: "Orders: change, Stock: see". */
export function usePermissionsWords(): (permissions: readonly string[]) => string {
  const t = useTranslations('admin.team');
  return (permissions) => {
    if (permissions.includes('*')) return t('levels.everything');
    const parts = AREAS.map(({ area }) => ({ area, level: levelIn(permissions, area) }))
      .filter(({ level }) => level !== 'none')
      .map(({ area, level }) => `${t(`areas.${area}`)}: ${t(`levels.${level}`)}`);
    return parts.join(', ') || t('levels.none');
  };
}
