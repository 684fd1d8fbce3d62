/** What a list of orders can be asked for. Exports and what is done to all orders of a list take the same. */
import { type Static, Type } from 'typebox';
import { createdQuery, readCreated } from '#platform/created.ts';
import { Email, Id, OneOf, Shape } from '#platform/schemas.ts';
import { ORDER_SORTS, type OrderFilter } from './queries/list.ts';
import { FulfilmentState, OrderStatus, PaymentState, SearchText, TagText } from './schemas.ts';
import { tidyTag } from './tags.ts';

const FORMER_DATES = { from: 'placedFrom', before: 'placedBefore' };

export const OrderFilters = {
  status: Type.Optional(OrderStatus),
  paymentState: Type.Optional(PaymentState),
  fulfilmentState: Type.Optional(FulfilmentState),
  toShip: Type.Optional(
    Type.Boolean({ description: 'true: only orders that wait to be shipped, wholly or in part' }),
  ),
  tag: Type.Optional(TagText),
  search: Type.Optional(SearchText),
  customer: Type.Optional(Id),
  email: Type.Optional({ ...Email, description: 'Of whoever ordered, to the letter' }),
  ...createdQuery(FORMER_DATES),
};
const FiltersSchema = Shape(OrderFilters);
type Filters = Static<typeof FiltersSchema>;

export const OrderSorting = {
  sort: Type.Optional(
    OneOf(ORDER_SORTS, {
      title: 'OrderSort',
      description:
        'Left out: `newest`. `customer` by the last name of whoever it goes to; `highest` and `lowest` by total, each currency by itself',
    }),
  ),
};

export function readFilters(query: Filters): OrderFilter {
  const { status, paymentState, fulfilmentState, toShip, tag, search, customer, email } = query;
  return {
    ...readCreated(query, FORMER_DATES),
    status,
    paymentState,
    fulfilmentState,
    toShip,
    tag: tag && tidyTag(tag),
    search,
    accountId: customer,
    email: email?.toLowerCase(),
  };
}
