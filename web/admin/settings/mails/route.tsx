/** From whom mails come, and beside it what comes of that: the sender as it stands, and a mail to try it. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { attempt, read } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { readForm } from '../../../request/form.server.ts';
import { problemWords } from '../../../request/problems.server.ts';
import { useRootData } from '../../../request/root-data.ts';
import { SubmitButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/state.tsx';
import { requirePermission } from '../../layout/guard.server.ts';
import { useMay } from '../../layout/use-may.ts';
import { loadGroup, saveGroup } from '../group/group.server.ts';
import { GroupScreen } from '../group/group-screen.tsx';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const page = context.get(REQUEST_CONTEXT);
  const [group, sender] = await Promise.all([
    loadGroup(page, 'mails'),
    read(page.api.GET('/admin/settings/mails/sender')),
  ]);
  return { ...group, sender, saved: url.searchParams.has('saved') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const page = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  if (form.get('intent') === 'test') {
    const { data: sent, problem } = await attempt(page.api.POST('/admin/settings/mails/test'));
    const words = problem ? problemWords(problem, page.locale) : null;
    return data({ refused: null, sent: sent ?? null, words }, { status: problem?.status ?? 200 });
  }
  const refused = await saveGroup(page, 'mails', form);
  if (!refused) return redirect('/admin/settings/mails?saved');
  return data({ refused: refused.data, sent: null, words: null }, refused.init ?? undefined);
}

export default function MailSettings({ loaderData, actionData }: Route.ComponentProps) {
  const { sender, saved, ...group } = loaderData;
  const tested = actionData?.refused === null ? actionData : undefined;
  return (
    <GroupScreen
      {...group}
      saved={saved && !tested}
      refused={actionData?.refused ?? undefined}
      aside={<SenderCard sender={sender} tested={tested} />}
    />
  );
}

type Sent = AnswerOf<'sendTestMail'>;
type Tested = { sent: Sent | null; words: string | null };
type CardProps = { sender: AnswerOf<'getMailSender'>; tested: Tested | undefined };

function SenderCard({ sender, tested }: CardProps) {
  const t = useTranslations('admin.settings.mails');
  const isDemo = useRootData()?.shop.mode === 'demo';
  const mayTest = useMay()('settings:write');
  const { name, address, replyTo, hasServer, isUnaligned } = sender;
  return (
    <section className="admin-card grid gap-4" aria-labelledby="sender">
      <h2 id="sender">{t('sender')}</h2>
      <p className="break-words" data-content="">
        <bdi>{name}</bdi> &lt;{address}&gt;
      </p>
      <p className="text-quiet">
        {t('answers')} {replyTo ? <span data-content="">{replyTo}</span> : t('answersToSender')}.
      </p>
      {isUnaligned && (
        <Notice tone="alarm">
          {t('unaligned', { domain: address.slice(address.lastIndexOf('@') + 1) })}
        </Notice>
      )}
      {!hasServer && <Notice tone="notice">{t(isDemo ? 'noServerDemo' : 'noServer')}</Notice>}
      {mayTest && (
        <Form method="post" className="grid justify-items-start gap-2" data-unsaved="never">
          <SubmitButton name="intent" value="test" dense sending={t('test')}>
            {t('test')}
          </SubmitButton>
          <p className="fine text-quiet">{t('testHint')}</p>
        </Form>
      )}
      {tested && <Result {...tested} />}
    </section>
  );
}

/** What became of the mail, in plain words, and in the server's own where it said any. */
function Result({ sent, words }: Tested) {
  const t = useTranslations('admin.settings.mails');
  if (!sent) return <Notice tone="alarm">{words}</Notice>;
  const isGone = sent.outcome === 'sent' || sent.outcome === 'mailbox';
  return (
    <Notice tone={isGone ? 'good' : 'alarm'}>
      {t(`results.${sent.outcome}`, { to: sent.to })}
      {sent.answer && (
        <span className="block break-words" data-content="">
          {t('answer', { answer: sent.answer })}
        </span>
      )}
    </Notice>
  );
}
