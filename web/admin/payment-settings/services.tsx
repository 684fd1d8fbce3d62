/** Payment services: which are set up, and what to do to set one up. Names of settings only, never their values. */
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Badge } from '../../ui/state.tsx';

type Service = AnswerOf<'listPaymentMethodsForStaff'>['providers'][number];

export function Services({ services }: { services: Service[] }) {
  const t = useTranslations('admin.paymentMethods');
  return (
    <section aria-labelledby="services" className="pay-services">
      <div>
        <h2 id="services">{t('services')}</h2>
        <p className="max-w-text text-quiet">{t('servicesText')}</p>
      </div>
      {services.map((service) => (
        <OneService key={service.provider} service={service} />
      ))}
    </section>
  );
}

function OneService({ service }: { service: Service }) {
  const t = useTranslations('admin.paymentMethods');
  const { name: provider, ready, missing, optionalMissing, webhookUrl } = service;
  return (
    <div className="admin-card grid gap-2">
      <h3 className="flex flex-wrap items-center gap-3 font-medium">
        <span data-content="">{provider}</span>
        <Badge tone={ready ? 'good' : 'quiet'}>{t(ready ? 'ready' : 'notReady')}</Badge>
      </h3>
      {missing.length > 0 && <Settings label={t('missing')} names={missing} />}
      {optionalMissing.length > 0 && <Settings label={t('optional')} names={optionalMissing} />}
      <div>
        <p>{t('webhook', { provider })}</p>
        <code data-content="">{webhookUrl}</code>
      </div>
    </div>
  );
}

function Settings({ label, names }: { label: string; names: string[] }) {
  return (
    <div>
      <p>{label}</p>
      <ul className="pay-keys">
        {names.map((name) => (
          <li key={name}>
            <code data-content="">{name}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
