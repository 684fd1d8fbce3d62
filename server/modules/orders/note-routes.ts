/** What staff write down about an order: notes and tags; and its confirmation, mailed once more. */
import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { actorOf, audit } from '#platform/audit.ts';
import { inTx, type Reader } from '#platform/db.ts';
import { emit } from '#platform/events.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape, WholeListOf } from '#platform/schemas.ts';
import { noConfirmation, noOrder } from './errors.ts';
import { addNote, MAX_NOTES, removeNote } from './notes.ts';
import { orderHeadByNumber } from './queries/moves.ts';
import { type NoteRow, notesOf } from './queries/notes.ts';
import { tagsInUse, tagsOf } from './queries/tags.ts';
import { NoteBody, OrderNoteSchema, OrderNumber, OrderTagsSchema, TagsBody } from './schemas.ts';
import { changeTags } from './tags.ts';

const tags = ['Admin: orders'];
const params = Shape({ number: OrderNumber });
const MAX_TAGS_SHOWN = 200;

const presentNote = ({ createdAt, ...row }: NoteRow) => ({ ...row, at: createdAt.toISOString() });

async function orderOf(db: Reader, number: string) {
  const order = await orderHeadByNumber(db, number);
  if (!order) throw noOrder();
  return order;
}

export function orderNoteRoutes(app: App, { db, config }: Platform): void {
  app.get(
    '/admin/orders/:number/notes',
    {
      schema: {
        operationId: 'listOrderNotes',
        summary: 'What staff wrote down about an order, newest first',
        tags,
        params,
        response: { 200: WholeListOf(OrderNoteSchema) },
      },
      config: { permission: 'orders:read' },
    },
    async ({ params: { number } }) => {
      const notes = await notesOf(db, (await orderOf(db, number)).id, MAX_NOTES);
      return { items: notes.map(presentNote), nextCursor: null };
    },
  );

  app.post(
    '/admin/orders/:number/notes',
    {
      schema: {
        operationId: 'addOrderNote',
        summary: 'Write something down about an order, for other staff',
        tags,
        params,
        body: NoteBody,
        response: { 201: OrderNoteSchema },
      },
      config: { permission: 'orders:write', once: true },
    },
    async (request, reply) => {
      const { note } = request.body;
      const added = await once({ db, config }, request, async (tx) => {
        const { id } = await orderOf(tx, request.params.number);
        return presentNote(await addNote(tx, actorOf(request), { orderId: id, note }));
      });
      return reply.code(201).send(added);
    },
  );

  app.delete(
    '/admin/orders/:number/notes/:noteId',
    {
      schema: {
        operationId: 'removeOrderNote',
        summary: 'Remove a note from an order',
        tags,
        params: Shape({ number: OrderNumber, noteId: Id }),
        response: { 204: Type.Null() },
      },
      config: { permission: 'orders:write' },
    },
    async (request, reply) => {
      const { number, noteId } = request.params;
      await inTx(db, async (tx) => {
        const { id } = await orderOf(tx, number);
        await removeNote(tx, actorOf(request), { orderId: id, noteId });
      });
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/admin/order-tags',
    {
      schema: {
        operationId: 'listOrderTags',
        summary: 'Tags that orders have had lately, by the alphabet',
        tags,
        response: { 200: OrderTagsSchema },
      },
      config: { permission: 'orders:read' },
    },
    async () => ({ tags: await tagsInUse(db, MAX_TAGS_SHOWN) }),
  );

  app.post(
    '/admin/orders/:number/tags',
    {
      schema: {
        operationId: 'tagOrder',
        summary: 'Give an order tags, or take some away',
        description: 'Tags are kept in small letters. Said twice, it changes nothing.',
        tags,
        params,
        body: TagsBody,
        response: { 200: OrderTagsSchema },
      },
      config: { permission: 'orders:write' },
    },
    async (request) => {
      const { id } = await orderOf(db, request.params.number);
      const actor = actorOf(request);
      await inTx(db, (tx) => changeTags(tx, actor, { orderId: id, ...request.body }));
      return { tags: await tagsOf(db, id) };
    },
  );

  app.post(
    '/admin/orders/:number/confirmation',
    {
      schema: {
        operationId: 'resendOrderConfirmation',
        summary: 'Mail the confirmation of an order once more',
        tags,
        params,
        response: { 204: Type.Null() },
      },
      config: { permission: 'orders:write', once: true },
    },
    async (request, reply) => {
      const { number } = request.params;
      await once({ db, config }, request, async (tx) => {
        const { id, confirmedAt, cancelledAt, email } = await orderOf(tx, number);
        if (!confirmedAt || cancelledAt || !email) throw noConfirmation();
        const askedId = randomUUID();
        await emit(tx, 'order.confirmation_asked', { orderId: id, askedId });
        await audit(tx, actorOf(request), {
          action: 'order.resend_confirmation',
          subjectType: 'order',
          subjectId: number,
          after: { askedId },
        });
      });
      return reply.code(204).send(null);
    },
  );
}
