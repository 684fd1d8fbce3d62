/**
 * What visitors write to the shop. A message is kept first and mailed after, so that none is lost when mail fails. The
 * mail goes to the merchant alone: a form that wrote to the address typed into it would write to anybody.
 */
import type { Static } from 'typebox';
import { type Actor, audit } from '#platform/audit.ts';
import { now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import { emailKey } from '#platform/email.ts';
import { emit } from '#platform/events.ts';
import { withVersion } from '#platform/version.ts';
import { noMessage } from './errors.ts';
import * as queries from './queries.ts';
import type { MessageSchema, NewMessageSchema } from './schemas.ts';

export type MessageView = Static<typeof MessageSchema>;

export async function receiveMessage(
  tx: Tx,
  { name, email, message, orderNumber }: Static<typeof NewMessageSchema>,
  locale: string,
): Promise<void> {
  const messageId = await queries.insertMessage(tx, {
    name: name.trim(),
    email: emailKey(email),
    message: message.trim(),
    orderNumber: orderNumber?.trim() || null,
    locale,
    createdAt: now(),
  });
  await emit(tx, 'contact.received', { messageId });
}

/** Locked until the end of the transaction. */
export async function messageForChange(tx: Tx, id: string): Promise<MessageView> {
  const message = await queries.lockMessage(tx, id);
  if (!message) throw noMessage();
  return presentMessage(message);
}

export async function setMessageState(
  tx: Tx,
  actor: Actor,
  { id, state }: { id: string; state: queries.MessageState },
): Promise<MessageView> {
  const before = await messageForChange(tx, id);
  if (before.state === state) return before;
  await queries.setState(tx, id, state);
  await audit(tx, actor, {
    action: 'contact.set_state',
    subjectType: 'contact_message',
    subjectId: id,
    before: { state: before.state },
    after: { state },
  });
  return messageForChange(tx, id);
}

/** The log does not repeat what was written: it never forgets. */
export async function deleteMessage(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { state, createdAt } = await messageForChange(tx, id);
  await queries.deleteMessage(tx, id);
  await emit(tx, 'contact.deleted', { messageId: id });
  await audit(tx, actor, {
    action: 'contact.delete',
    subjectType: 'contact_message',
    subjectId: id,
    before: { state, createdAt },
  });
}

export const presentMessage = ({ createdAt, ...message }: queries.Message): MessageView =>
  withVersion({ ...message, createdAt: createdAt.toISOString() });
