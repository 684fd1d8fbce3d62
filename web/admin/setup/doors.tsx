import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { VersionField } from '../../ui/clash.tsx';
import { useMay } from '../layout/use-may.ts';
import type { Step } from './steps.ts';

type Props = { doors: 'open' | 'closed' | 'maintenance'; steps: Step[]; version: string };

/** Opens and closes the shop. What is missing is said before, and keeps nobody from it. */
export function Doors({ doors, steps, version }: Props) {
  const t = useTranslations('admin.setup.doors');
  const mayChange = useMay()('settings:write');
  return (
    <section aria-labelledby="doors" className="admin-card grid gap-4">
      <h2 id="doors">{t('title')}</h2>
      <p>{t(doors)}</p>
      {doors !== 'open' && <Missing steps={steps} />}
      {mayChange && (
        <Form method="post" className="flex flex-wrap gap-3">
          <VersionField version={version} clash={undefined} />
          {doors !== 'open' && (
            <Button type="submit" name="act" value="open" look="primary" dense>
              {t('toOpen')}
            </Button>
          )}
          {doors !== 'closed' && (
            <Button type="submit" name="act" value="closed" dense>
              {t('toClose')}
            </Button>
          )}
          {doors !== 'maintenance' && (
            <Button type="submit" name="act" value="maintenance" dense>
              {t('toMaintain')}
            </Button>
          )}
        </Form>
      )}
      <p className="flex flex-wrap gap-x-5">
        <Link to="/opening-soon" className="link">
          {t('preview')}
        </Link>
        <Link to="/admin/settings/opening" className="link">
          {t('words')}
        </Link>
      </p>
    </section>
  );
}

function Missing({ steps }: { steps: Step[] }) {
  const t = useTranslations('admin.setup');
  const missing = steps.filter(({ done }) => !done);
  const needed = missing.filter((step) => step.needed);
  const named = (some: Step[]) => some.map(({ name }) => t(`steps.${name}.title`)).join(', ');
  if (needed.length > 0) return <p>{t('doors.nobodyCouldBuy', { steps: named(needed) })}</p>;
  if (missing.length === 0) return null;
  return <p>{t('doors.openAnyway', { steps: named(missing) })}</p>;
}
