import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Badge } from '../../ui/state.tsx';
import { PAGE_OF_STEP, type Step } from './steps.ts';
import '../../styles/admin/setup.css';

/** The steps in their order, each with its state and the page where it is done. */
export function Checklist({ steps }: { steps: Step[] }) {
  const t = useTranslations('admin.setup');
  const done = steps.filter((step) => step.done).length;
  return (
    <section aria-labelledby="steps" className="admin-card">
      <h2 id="steps">
        {done === steps.length ? t('complete') : t('progress', { done, all: steps.length })}
      </h2>
      <ol className="setup-steps">
        {steps.map((step) => (
          <StepRow key={step.name} {...step} />
        ))}
      </ol>
    </section>
  );
}

function StepRow({ name, done }: Step) {
  const t = useTranslations('admin.setup');
  return (
    <li>
      <div>
        <h3>{t(`steps.${name}.title`)}</h3>
        {!done && <p className="text-quiet">{t(`steps.${name}.missing`)}</p>}
        <Link to={PAGE_OF_STEP[name]} className="link">
          {done ? t('see') : t(`steps.${name}.act`)}
          {done && <span className="sr-only">: {t(`steps.${name}.title`)}</span>}
        </Link>
      </div>
      <Badge tone={done ? 'good' : 'notice'}>{t(done ? 'done' : 'missing')}</Badge>
    </li>
  );
}
