/** What can be done about a person who works here. Each says what will happen before it is pressed. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { type Clash, VersionField } from '../../../ui/clash.tsx';
import { SelectField } from '../../../ui/field.tsx';
import { useForm } from '../../../ui/use-form.ts';

export type Person = AnswerOf<'getStaffMember'>;
type Role = { id: string; name: string };

type RoleProps = { person: Person; roles: Role[]; clash: Clash | undefined };

export function ChangeRole({ person, roles, clash }: RoleProps) {
  const t = useTranslations('admin.team.person');
  const { form, field } = useForm(null, () => ({}));
  return (
    <Form method="post" {...form} className="admin-card admin-act">
      <VersionField version={person.version} clash={clash} />
      <div>
        <h2>{t('roleTitle')}</h2>
        <p className="text-quiet">{t('roleText')}</p>
      </div>
      <SelectField
        dense
        label={<span className="sr-only">{t('roleTitle')}</span>}
        {...field('role', person.role.id)}
      >
        {roles.map(({ id, name }) => (
          <option key={id} value={id} data-content="">
            {name}
          </option>
        ))}
      </SelectField>
      <Button type="submit" name="act" value="role" look="primary">
        {t('changeRole')}
      </Button>
    </Form>
  );
}

export function Block({ person: { name, blockedAt } }: { person: Person }) {
  const t = useTranslations('admin.team.person');
  return (
    <Form method="post" className="admin-card admin-act">
      <div>
        <h2>{t('blockTitle')}</h2>
        <p className="text-quiet">{t(blockedAt ? 'unblockText' : 'blockText')}</p>
      </div>
      <Button type="submit" name="act" value={blockedAt ? 'unblock' : 'block'} dense>
        {t(blockedAt ? 'unblock' : 'block', { name })}
      </Button>
    </Form>
  );
}

/** For somebody who lost their phone or key. */
export function RemoveFactors({ person: { name } }: { person: Person }) {
  const t = useTranslations('admin.team.person');
  return (
    <Form method="post" className="admin-card admin-act">
      <div>
        <h2>{t('factorsTitle')}</h2>
        <p className="text-quiet">{t('factorsText')}</p>
      </div>
      <Button type="submit" name="act" value="forget" dense>
        {t('forgetFactors', { name })}
      </Button>
    </Form>
  );
}

export function Remove({ person: { name, activeKeys } }: { person: Person }) {
  const t = useTranslations('admin.team.person');
  return (
    <Form method="post" className="admin-card admin-act">
      <div>
        <h2>{t('removeTitle')}</h2>
        <p className="text-quiet">{t('removeText')}</p>
        {activeKeys > 0 && <p className="mt-2">{t('keysEnd', { count: activeKeys })}</p>}
      </div>
      <Button type="submit" name="act" value="remove" look="danger" dense>
        {t('remove', { name })}
      </Button>
    </Form>
  );
}
