/** A demo's accounts, to sign in with at one press. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';

type Account = { email: string; password: string; role: string };
type DemoSignInsProps = { accounts: Account[]; to: string };

export function DemoSignIns({ accounts, to }: DemoSignInsProps) {
  const t = useTranslations('account.signIn');
  return (
    <section className="lg:col-span-5 lg:col-start-8" aria-labelledby="demo">
      <h2 id="demo" className="heading mb-2">
        {t('demoTitle')}
      </h2>
      <p className="mb-6 text-quiet">{t('demoText')}</p>
      <ul className="border-t border-hairline">
        {accounts.map((account) => (
          <DemoAccount key={account.email} to={to} {...account} />
        ))}
      </ul>
    </section>
  );
}

type DemoProps = Account & { to: string };

function DemoAccount({ email, password, role, to }: DemoProps) {
  const t = useTranslations('account.signIn');
  const who = role === 'owner' ? t('roles.owner') : t('roles.shopper');
  return (
    <li className="grid items-center gap-4 border-b border-hairline py-5 sm:grid-cols-[1fr_auto]">
      <div className="fine" data-content="">
        <p>{email}</p>
        <p className="text-quiet">{password}</p>
      </div>
      <Form method="post" className="grid">
        <HiddenField name="to" value={to} />
        <HiddenField name="email" value={email} />
        <HiddenField name="password" value={password} />
        <Button type="submit">{t('demoUse', { role: who })}</Button>
      </Form>
    </li>
  );
}
