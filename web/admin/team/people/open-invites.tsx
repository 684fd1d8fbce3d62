/** Invitations that nobody has accepted: sent again or withdrawn with one button each. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Moment } from '../../../i18n/time.tsx';
import { Button } from '../../../ui/button.tsx';
import { HiddenField } from '../../../ui/hidden-field.tsx';
import { Badge } from '../../../ui/state.tsx';
import { useMay } from '../../layout/use-may.ts';

type Invite = AnswerOf<'listInvites'>['items'][number];

export function OpenInvites({ invites }: { invites: Invite[] }) {
  const t = useTranslations('admin.team.invites');
  if (invites.length === 0) return null;
  return (
    <section aria-labelledby="invites" className="mt-8">
      <h2 id="invites" className="mb-2">
        {t('title')}
      </h2>
      <ul className="admin-list">
        {invites.map((invite) => (
          <Item key={invite.id} invite={invite} />
        ))}
      </ul>
    </section>
  );
}

function Item({ invite }: { invite: Invite }) {
  const t = useTranslations('admin.team.invites');
  const may = useMay();
  const { id, email, role, invitedBy, expiresAt, changeable } = invite;
  const isOld = Date.parse(expiresAt) < Date.now();
  return (
    <li>
      <div className="min-w-0">
        <p className="truncate font-medium" data-content="">
          {email}
        </p>
        <p className="text-quiet">
          <span data-content="">{role.name}</span>
          {invitedBy && ` · ${t('by', { name: invitedBy })}`}
          {' · '}
          {isOld ? <Badge tone="notice">{t('expired')}</Badge> : t('expires')}{' '}
          <Moment at={expiresAt} />
        </p>
      </div>
      {may('staff:write') && changeable && (
        <Form method="post" className="flex flex-wrap gap-2">
          <HiddenField name="id" value={id} />
          <Button
            type="submit"
            name="act"
            value="resend"
            dense
            aria-label={t('resendTo', { email })}
          >
            {t('resend')}
          </Button>
          <Button
            type="submit"
            name="act"
            value="withdraw"
            look="plain"
            dense
            aria-label={t('withdrawOf', { email })}
          >
            {t('withdraw')}
          </Button>
        </Form>
      )}
    </li>
  );
}
