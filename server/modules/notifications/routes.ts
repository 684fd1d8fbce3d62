import { Type } from 'typebox';
import { decodeCursor, toPage } from '#platform/cursor.ts';
import { notFound } from '#platform/errors.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { At, Id, Named, PageOf, PageQuery, Shape } from '#platform/schemas.ts';
import { type MailRow, mailById, newestMails } from './queries.ts';

const MailHead = { id: Id, to: Type.String(), subject: Type.String(), at: At };
const MailSchema = Named('DemoMail', { ...MailHead, text: Type.String(), html: Type.String() });

const head = ({ id, recipient, subject, createdAt }: MailRow) => ({
  id,
  to: recipient,
  subject,
  at: createdAt.toISOString(),
});

/** What the demo shop has written. Registered only while the shop is a demo: anyone may read it. */
export function mailboxRoutes(app: App, { db }: Platform): void {
  app.get(
    '/demo/mailbox',
    {
      schema: {
        operationId: 'listDemoMails',
        summary: 'Mails the demo shop has written, newest first',
        tags: ['Demo'],
        querystring: Shape(PageQuery),
        response: { 200: PageOf(Named('DemoMailRow', MailHead)) },
      },
      config: { permission: 'public' },
    },
    async ({ query: { cursor, limit } }) => {
      const after = cursor ? decodeCursor(cursor, ['uuid']) : null;
      return toPage(await newestMails(db, { after, limit }), limit, (row) => [row.id], head);
    },
  );

  app.get(
    '/demo/mailbox/:id',
    {
      schema: {
        operationId: 'getDemoMail',
        summary: 'One mail of the demo shop',
        tags: ['Demo'],
        params: Shape({ id: Id }),
        response: { 200: MailSchema },
      },
      config: { permission: 'public' },
    },
    async ({ params }) => {
      const mail = await mailById(db, params.id);
      if (!mail) throw notFound('mail');
      return { ...head(mail), text: mail.text, html: mail.html };
    },
  );
}
