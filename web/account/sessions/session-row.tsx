import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { isOneOf } from '#common/narrow.ts';
import { SIGN_IN_METHODS } from '#common/sign-in-methods.ts';
import { Moment } from '../../i18n/time.tsx';
import { Button } from '../../ui/button.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Badge } from '../../ui/state.tsx';

type Session = AnswerOf<'listMySessions'>['items'][number];

/** One session: what it runs on, how it began, where and when, and the way to end it. */
export function SessionRow({ id, method, ip, createdAt, seenAt, current, ...device }: Session) {
  const t = useTranslations('access.sessions');
  const name = useDeviceName(device);
  const how = isOneOf(SIGN_IN_METHODS, method) ? method : 'other';
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-7 gap-y-4 border-b border-hairline py-5">
      <div className="grid gap-1">
        <p className="flex flex-wrap items-center gap-3">
          <span className="font-medium">{name}</span>
          {current && <Badge tone="good">{t('here')}</Badge>}
        </p>
        <p className="fine text-quiet">
          {t(`methods.${how}`)}
          {ip && (
            <>
              {' · '}
              <span data-content="">{ip}</span>
            </>
          )}
        </p>
        <p className="fine text-quiet">
          {t('since')} <Moment at={createdAt} /> · {t('seen')} <Moment at={seenAt} />
        </p>
      </div>
      {!current && (
        <Form method="post" action="/account/sessions">
          <HiddenField name="id" value={id} />
          <Button type="submit" aria-label={t('signOutOf', { device: name })}>
            {t('signOut')}
          </Button>
        </Form>
      )}
    </li>
  );
}

function useDeviceName({ browser, system }: Pick<Session, 'browser' | 'system'>): string {
  const t = useTranslations('access.sessions');
  if (browser && system) return t('device', { browser, system });
  return browser ?? system ?? t('unknown');
}
