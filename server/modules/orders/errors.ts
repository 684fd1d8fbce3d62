import { badField, fieldError, notFound, refusal } from '#platform/errors.ts';

export const noOrder = () => notFound('order');
export const illegalTransition = (status: string, wish: string) =>
  refusal(409, 'order.illegal_transition', { params: { status, wish } });
export const givenBack = () => refusal(409, 'order.given_back');
export const nothingShipped = () => refusal(409, 'order.nothing_shipped');
export const noNote = () => notFound('note');
export const noBatch = () => notFound('batch');
export const tooManyTags = (max: number) =>
  refusal(409, 'order.too_many_tags', { params: { max } });
export const tooManyNotes = (max: number) =>
  refusal(409, 'order.too_many_notes', { params: { max } });
export const emptyBatch = () => refusal(409, 'order.batch_empty');
export const batchTooLarge = (max: number) =>
  refusal(409, 'order.batch_too_large', { params: { max } });
export const noConfirmation = () => refusal(409, 'order.no_confirmation');
export const missingTag = () => badField('/tag', 'required');
export const noParcel = () => notFound('parcel');
export const nothingToReturn = () => refusal(409, 'order.nothing_to_return');
export const returnsTooMuch = (itemId: string, open: number) =>
  refusal(409, 'order.returns_too_much', {
    params: { left: open },
    errors: [fieldError(itemId, 'may_come_back', { left: open })],
  });
export const nothingToShip = () => refusal(409, 'order.nothing_to_ship');
export const shipsTooMuch = (itemId: string, open: number) =>
  refusal(409, 'order.ships_too_much', {
    params: { left: open },
    errors: [fieldError(itemId, 'left_to_ship', { left: open })],
  });
