/** Whether staff need a second factor: what holds now, and the switch for those who may throw it. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { useMay } from '../../frame/use-may.ts';

export function TwoFactorRule({ required }: { required: boolean }) {
  const t = useTranslations('admin.team.rule');
  const may = useMay();
  return (
    <Form method="post" className="admin-card team-act mt-8">
      <div>
        <h2>{t('title')}</h2>
        <p className="text-quiet">{t(required ? 'isRequired' : 'isOptional')}</p>
      </div>
      {may('settings:write') && (
        <button
          type="submit"
          name="act"
          value={required ? 'makeOptional' : 'require'}
          className="button button-dense"
        >
          {t(required ? 'makeOptional' : 'require')}
        </button>
      )}
    </Form>
  );
}
