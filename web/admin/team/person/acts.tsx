/** What can be done about a person who works here. Each says what will happen before it is pressed. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { type Clash, VersionField } from '../../../ui/clash.tsx';
import { SelectField } from '../../../ui/field.tsx';

export type Person = AnswerOf<'getStaffMember'>;
type Role = { id: string; name: string };

type RoleProps = { person: Person; roles: Role[]; clash: Clash | undefined };

export function ChangeRole({ person, roles, clash }: RoleProps) {
  const t = useTranslations('admin.team.person');
  return (
    <Form method="post" className="admin-card team-act">
      <VersionField version={person.version} clash={clash} />
      <div>
        <h2>{t('roleTitle')}</h2>
        <p className="text-quiet">{t('roleText')}</p>
      </div>
      <SelectField
        dense
        label={<span className="sr-only">{t('roleTitle')}</span>}
        name="role"
        defaultValue={person.role.id}
      >
        {roles.map(({ id, name }) => (
          <option key={id} value={id} data-content="">
            {name}
          </option>
        ))}
      </SelectField>
      <button type="submit" name="act" value="role" className="button button-primary">
        {t('changeRole')}
      </button>
    </Form>
  );
}

export function Block({ person: { name, blockedAt } }: { person: Person }) {
  const t = useTranslations('admin.team.person');
  return (
    <Form method="post" className="admin-card team-act">
      <div>
        <h2>{t('blockTitle')}</h2>
        <p className="text-quiet">{t(blockedAt ? 'unblockText' : 'blockText')}</p>
      </div>
      <button
        type="submit"
        name="act"
        value={blockedAt ? 'unblock' : 'block'}
        className="button button-dense"
      >
        {t(blockedAt ? 'unblock' : 'block', { name })}
      </button>
    </Form>
  );
}

/** For somebody who lost their phone or key. */
export function ForgetFactors({ person: { name } }: { person: Person }) {
  const t = useTranslations('admin.team.person');
  return (
    <Form method="post" className="admin-card team-act">
      <div>
        <h2>{t('factorsTitle')}</h2>
        <p className="text-quiet">{t('factorsText')}</p>
      </div>
      <button type="submit" name="act" value="forget" className="button button-dense">
        {t('forgetFactors', { name })}
      </button>
    </Form>
  );
}

export function Remove({ person: { name, activeKeys } }: { person: Person }) {
  const t = useTranslations('admin.team.person');
  return (
    <Form method="post" className="admin-card team-act">
      <div>
        <h2>{t('removeTitle')}</h2>
        <p className="text-quiet">{t('removeText')}</p>
        {activeKeys > 0 && <p className="mt-2">{t('keysEnd', { count: activeKeys })}</p>}
      </div>
      <button type="submit" name="act" value="remove" className="button button-danger button-dense">
        {t('remove', { name })}
      </button>
    </Form>
  );
}
