/** From whom the mails of the shop come, and a mail to try it. */
import { Type } from 'typebox';
import { ruledGroupRoutes } from '#modules/settings/index.ts';
import { actorOf, audit } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import { needsUtf8 } from '#platform/email.ts';
import { badFields, fieldError } from '#platform/errors.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Named, Nullable, OneOf } from '#platform/schemas.ts';
import { createPost } from './post.ts';
import { RESULTS, readSender, sendTestMail } from './test-mail.ts';

const tags = ['Settings'];
const TEST_MAILS = { name: 'test-mails', points: 5, seconds: 600, shared: true };

const SenderSchema = Named('MailSender', {
  name: Type.String(),
  address: Type.String(),
  replyTo: Nullable(Type.String({ description: 'Null: answers go to the sender' })),
  hasServer: Type.Boolean({ description: 'False: nothing is sent, since no mail server is set' }),
  isUnaligned: Type.Boolean({
    description:
      'The address is of a mail provider whose servers are not used: SPF and DKIM cannot align with its domain (RFC 7489), so mails are refused or taken for spam',
  }),
});
const TestMailSchema = Named('TestMail', {
  outcome: OneOf(RESULTS),
  to: Type.String(),
  answer: Nullable(Type.String({ description: 'What the mail server said, where it refused' })),
});

export function senderRoutes(app: App, platform: Platform): void {
  const { db } = platform;
  const post = createPost(platform);
  ruledGroupRoutes(app, platform, 'mails', async (_tx, { senderAddress, replyTo }) => {
    // Not every mail server takes other letters, and each mail would need one that does.
    const wrong = Object.entries({ senderAddress, replyTo }).filter(([, one]) => needsUtf8(one));
    const errors = wrong.map(([name]) => fieldError(`/${name}`, 'format', { format: 'ASCII' }));
    if (errors.length > 0) throw badFields(errors);
  });
  app.get(
    '/admin/settings/mails/sender',
    {
      schema: {
        operationId: 'getMailSender',
        summary: 'From whom mails come as things stand, and whether they can arrive',
        tags,
        response: { 200: SenderSchema },
      },
      config: { permission: 'settings:read' },
    },
    () => readSender(platform),
  );
  app.post(
    '/admin/settings/mails/test',
    {
      schema: {
        operationId: 'sendTestMail',
        summary: 'Send yourself a mail from the shop’s sender, and hear what the mail server says',
        description: 'Asked for with an API key, it goes to the email of the shop.',
        tags,
        response: { 200: TestMailSchema },
      },
      config: { permission: 'settings:write', limit: TEST_MAILS },
    },
    async (request) => {
      const { caller } = request;
      const accountId = caller.kind === 'account' ? caller.accountId : null;
      const sent = await sendTestMail(platform, post, accountId);
      await inTx(db, (tx) =>
        audit(tx, actorOf(request), {
          action: 'mail.test',
          subjectType: 'settings',
          subjectId: 'mails',
          after: { outcome: sent.outcome, to: sent.to },
        }),
      );
      return sent;
    },
  );
}
