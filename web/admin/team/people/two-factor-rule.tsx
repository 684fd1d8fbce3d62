/** Whether staff need a second factor: what holds now, and the way to where it is decided. */
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../../ui/button.tsx';
import { useMay } from '../../layout/use-may.ts';

export function TwoFactorRule({ required }: { required: boolean }) {
  const t = useTranslations('admin.team.rule');
  const may = useMay();
  return (
    <section className="admin-card admin-act mt-8" aria-labelledby="rule">
      <div>
        <h2 id="rule">{t('title')}</h2>
        <p className="text-quiet">{t(required ? 'isRequired' : 'isOptional')}</p>
      </div>
      {may('staff:write') && (
        <LinkButton to="/admin/settings/access" dense prefetch="intent">
          {t('decide')}
        </LinkButton>
      )}
    </section>
  );
}
