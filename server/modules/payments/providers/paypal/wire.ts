/**
 * PayPal's responses and events, as far as the shop reads them. Other fields may come and go; a status is any string,
 * since PayPal adds some from time to time.
 */
import { type Static, Type } from 'typebox';

const Id = Type.String({ minLength: 1, maxLength: 200 });
const Word = Type.String({ maxLength: 200 });
const Maybe = Type.Optional;

const MoneyShape = Type.Object({ currency_code: Word, value: Word });
const LinksShape = Type.Array(Type.Object({ href: Type.String(), rel: Type.String() }));
const StatusDetailsShape = Type.Object({ reason: Maybe(Word) });
const RelatedShape = Type.Object({
  related_ids: Maybe(
    Type.Object({
      order_id: Maybe(Id),
      capture_id: Maybe(Id),
    }),
  ),
});

/** An authorisation or a capture. */
export const MovementShape = Type.Object({
  id: Id,
  status: Word,
  amount: MoneyShape,
  custom_id: Maybe(Word),
  status_details: Maybe(StatusDetailsShape),
  supplementary_data: Maybe(RelatedShape),
});

export const RefundShape = Type.Object({
  id: Id,
  status: Word,
  amount: MoneyShape,
  custom_id: Maybe(Word),
  status_details: Maybe(StatusDetailsShape),
  supplementary_data: Maybe(RelatedShape),
  links: Maybe(LinksShape),
});

const UnitShape = Type.Object({
  custom_id: Maybe(Word),
  amount: Maybe(MoneyShape),
  payments: Maybe(
    Type.Object({
      authorizations: Maybe(Type.Array(MovementShape)),
      captures: Maybe(Type.Array(MovementShape)),
      refunds: Maybe(Type.Array(RefundShape)),
    }),
  ),
});

export const OrderShape = Type.Object({
  id: Id,
  status: Word,
  purchase_units: Type.Array(UnitShape, { minItems: 1 }),
});

/** The response to opening an order says little more than where to send the shopper. */
export const OpenedShape = Type.Object({ id: Id, status: Word, links: LinksShape });

export const DisputeShape = Type.Object({
  dispute_id: Id,
  reason: Type.String({ maxLength: 100 }),
  status: Word,
  dispute_amount: MoneyShape,
  dispute_outcome: Maybe(Type.Object({ outcome_code: Maybe(Word) })),
  seller_response_due_date: Maybe(Word),
  disputed_transactions: Type.Array(
    Type.Object({ seller_transaction_id: Maybe(Id), custom: Maybe(Word) }),
    { minItems: 1 },
  ),
});

/** An order in an event; one whose approval was reversed has its id in another field. */
export const OrderEventShape = Type.Object({
  purchase_units: Type.Array(Type.Object({ custom_id: Maybe(Word) }), { minItems: 1 }),
});

export const EventShape = Type.Object({
  id: Id,
  event_type: Type.String({ minLength: 1, maxLength: 200 }),
  resource: Type.Object({}),
});

export const RefusalShape = Type.Object({
  name: Maybe(Type.String()),
  debug_id: Maybe(Type.String()),
  details: Maybe(Type.Array(Type.Object({ issue: Maybe(Type.String()) }))),
});

export const TokenShape = Type.Object({ access_token: Type.String(), expires_in: Type.Number() });

export type Movement = Static<typeof MovementShape>;
export type Refund = Static<typeof RefundShape>;
export type Order = Static<typeof OrderShape>;
export type Dispute = Static<typeof DisputeShape>;
