import { Type } from 'typebox';
import {
  At,
  Email,
  FilledText,
  Id,
  Named,
  NameLine,
  Nullable,
  OneLine,
  OneOf,
  PageOf,
  PageQuery,
  Shape,
} from '#platform/schemas.ts';
import { Version } from '#platform/version.ts';
import { MESSAGE_STATES } from './queries.ts';

export const MAX_MESSAGE = 5_000;

export const NewMessageSchema = Shape({
  name: NameLine(200),
  email: Email,
  message: FilledText(MAX_MESSAGE),
  orderNumber: Type.Optional(OneLine(40, { description: 'As its writer knows it; not checked' })),
});

const State = OneOf(MESSAGE_STATES, { title: 'ContactMessageState' });
export const MessagesQuery = Shape({
  ...PageQuery,
  search: Type.Optional(FilledText(100)),
  state: Type.Optional(State),
});
export const StateBody = Shape({ state: State });

export const MessageSchema = Named('ContactMessage', {
  id: Id,
  version: Version,
  name: Type.String(),
  email: Type.String(),
  message: Type.String(),
  orderNumber: Nullable(Type.String()),
  locale: Type.String({ description: 'What its writer was reading' }),
  state: State,
  createdAt: At,
});
export const MessagesSchema = PageOf(MessageSchema);
export const SummarySchema = Named('ContactSummary', {
  unread: Type.Integer({ description: 'Messages that nobody has looked at' }),
});
