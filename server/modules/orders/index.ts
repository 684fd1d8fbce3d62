/** Orders: the snapshot of what was bought, and the moves of money and goods. */

export { findOwnOrder, orderTokenOf } from './access.ts';
export { orderAdminRoutes } from './admin-routes.ts';
export { ORDER_API } from './api-part.ts';
export { ORDER_ACTIONS } from './audit-actions.ts';
export { eraseBuyer, joinGuestOrders, lockCartsOfBuyer, openOrdersOf } from './buyers.ts';
export { illegalTransition, noOrder } from './errors.ts';
export { headColumns } from './export-columns.ts';
export { ORDER_INVARIANTS } from './invariant-queries.ts';
export { orderJobs } from './jobs.ts';
export { OrderFilters, OrderSorting, readFilters } from './list-query.ts';
export { endStreams, openStreams } from './live.ts';
export {
  cancelOrder,
  confirmOrder,
  type Entry,
  extendOrder,
  lockForMove,
  noteOnTimeline,
  refuseToCancel,
  reinstateOrder,
  setPaymentState,
  type Who,
} from './moves.ts';
export { ORDER_PERMISSIONS } from './permissions.ts';
export { orderIdsOf } from './queries/buyers.ts';
export { ORDER_HEAD, ORDERS_WITH_ADDRESS, type OrderHeadRow } from './queries/export.ts';
export { writeGoneBack } from './queries/gone-back.ts';
export {
  listOrders,
  type OrderListRow,
  orderConditions,
  sortedBy,
  whereOf,
} from './queries/list.ts';
export {
  lockLiveOrder,
  type Order,
  orderHead,
  orderHeadByNumber,
  orderItems,
} from './queries/moves.ts';
export { numberOf } from './queries/numbers.ts';
export { insertOrder, type NewOrder } from './queries/place.ts';
export { type OrderRow as OrderDetail, readOrder } from './queries/read.ts';
export { orderRoutes } from './routes.ts';
export {
  OrderHeaders,
  OrderNumber,
  OrderRowSchema,
  OrderSchema,
  OrderStatus,
  type OrderView,
} from './schemas.ts';
export { orderStockRoutes } from './stock-routes.ts';
export { presentOrder, presentOrderRow, taxesOf } from './view.ts';
