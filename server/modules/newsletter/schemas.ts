import { Type } from 'typebox';
import { ExportQuery } from '#platform/export/index.ts';
import {
  At,
  Email,
  FilledText,
  Id,
  Named,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
  Shape,
  Text,
} from '#platform/schemas.ts';
import { SOURCES, STATES } from './queries.ts';

export const WishSchema = Shape({
  email: Email,
  source: OneOf(SOURCES, { description: 'Where the box was ticked' }),
});
export const TokenSchema = Shape({ token: Text(100) });

const State = OneOf(STATES, { title: 'SubscriberState' });
const Wanted = {
  search: Type.Optional(FilledText(100)),
  state: Type.Optional(State),
};
export const SubscribersQuery = Shape({ ...PageQuery, ...Wanted });
export const SubscribersExportQuery = Shape({ ...ExportQuery, ...Wanted });

export const SubscriberSchema = Named('Subscriber', {
  id: Id,
  email: Type.String(),
  state: State,
  locale: Type.String(),
  source: OneOf(SOURCES),
  askedAt: At,
  confirmedAt: Nullable(At),
  unsubscribedAt: Nullable(At),
});
export const SubscribersSchema = PageOf(SubscriberSchema);
export const SubscriberCounts = Named('SubscriberCounts', {
  pending: Type.Integer(),
  subscribed: Type.Integer(),
  unsubscribed: Type.Integer(),
});
