import { Type } from 'typebox';
import { Id, Named, Nullable, OneOf, Shape } from '#platform/schemas.ts';
import { OrderFilters } from './list-query.ts';
import { OrderNumber, TagText } from './schemas.ts';

const Action = OneOf(['ship', 'tag', 'untag'], { title: 'OrderBatchAction' });

export const BatchBody = Shape(
  {
    action: Action,
    tag: Type.Optional({ ...TagText, description: 'To give, or to take away' }),
    numbers: Type.Optional(
      Type.Array(OrderNumber, { minItems: 1, maxItems: 100, description: 'These, and no others' }),
    ),
    filter: Type.Optional(
      Shape(OrderFilters, { title: 'OrderFilter', description: 'All that match, 5,000 at most' }),
    ),
  },
  { title: 'OrderBatchBody' },
);
export const StartBatchBody = Shape({
  mails: Type.Optional(
    Type.Boolean({
      default: false,
      description: 'Each buyer is mailed that their parcel is on its way',
    }),
  ),
});
export const BatchSchema = Named('OrderBatch', {
  id: Id,
  action: Action,
  tag: Nullable(Type.String()),
  mails: Type.Boolean(),
  isStarted: Type.Boolean(),
  isDone: Type.Boolean(),
  count: Type.Integer({ description: 'How many orders' }),
  done: Type.Integer(),
  unchanged: Type.Integer({ description: 'They were so already' }),
  refused: Type.Integer(),
  first: Type.Array(OrderNumber, { description: 'The first fifty of the orders' }),
  refusals: Type.Array(
    Named('OrderBatchRefusal', {
      number: OrderNumber,
      code: Type.String({
        description: 'Of the refusal, as the operation for one order answers it',
      }),
      params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
    }),
    { description: 'The first fifty that could not be done' },
  ),
});
