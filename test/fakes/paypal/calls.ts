/** The calls that this PayPal answers, and what each of them does. */
import {
  type Account,
  findMovement,
  type Movement,
  type OrderRow,
  openOrderById,
  type RefundRow,
  timeOf,
} from './account.ts';
import * as answers from './answers.ts';
import { randomId } from './ids.ts';
import * as money from './money.ts';
import { impossible, notThere, PaypalRefusal } from './refusals.ts';
import {
  CaptureShape,
  checkAmount,
  checked,
  NewOrderShape,
  NothingShape,
  RefundShape,
} from './requests.ts';

export type Call = { id: string; body: unknown; requestId: string | undefined };
/** `again` shows the resource's present state: a repeated key is answered with the latest. */
export type Done = { status: number; again: () => { id: string; status: string } };
type Run = (account: Account, call: Call) => Done;

const ROUTES: [method: string, path: RegExp, run: Run][] = [
  ['POST', /^\/v2\/checkout\/orders$/, createOrder],
  ['GET', /^\/v2\/checkout\/orders\/([^/]+)$/, showOrder],
  ['POST', /^\/v2\/checkout\/orders\/([^/]+)\/capture$/, finishOrder('CAPTURE')],
  ['POST', /^\/v2\/checkout\/orders\/([^/]+)\/authorize$/, finishOrder('AUTHORIZE')],
  ['POST', /^\/v2\/payments\/authorizations\/([^/]+)\/capture$/, captureAuthorisation],
  ['POST', /^\/v2\/payments\/authorizations\/([^/]+)\/void$/, voidAuthorisation],
  ['POST', /^\/v2\/payments\/captures\/([^/]+)\/refund$/, refund],
  ['GET', /^\/v2\/payments\/refunds\/([^/]+)$/, showRefund],
];

/** The call that this is, with the id out of its path. */
export function routeOf(method: string, path: string): { run: Run; id: string } {
  for (const [asked, pattern, run] of ROUTES) {
    const match = asked === method ? pattern.exec(path) : null;
    if (match) return { run, id: match[1] ?? '' };
  }
  throw notThere();
}

function createOrder(account: Account, { body, requestId }: Call): Done {
  const { intent, purchase_units, payment_source } = checked(NewOrderShape, body);
  const [unit] = purchase_units;
  if (!unit) throw new PaypalRefusal(400, 'INVALID_ARRAY_MIN_ITEMS');
  if (payment_source && !requestId) throw new PaypalRefusal(400, 'PAYPAL_REQUEST_ID_REQUIRED');
  checkAmount(unit.amount, '/purchase_units/0/amount/value');
  const context = payment_source?.paypal.experience_context;
  const order: OrderRow = {
    id: randomId(),
    intent: intent as OrderRow['intent'],
    status: payment_source ? 'PAYER_ACTION_REQUIRED' : 'CREATED',
    amount: unit.amount,
    customId: unit.custom_id,
    invoiceId: unit.invoice_id,
    returnUrl: context?.return_url ?? '',
    cancelUrl: context?.cancel_url ?? '',
    locale: context?.locale,
    bank: 'pays',
    createTime: timeOf(account),
    isForgotten: false,
    authorizations: [],
    captures: [],
    refunds: [],
  };
  account.orders.push(order);
  return { status: 201, again: () => answers.wholeOrder(account, order) };
}

function showOrder(account: Account, { id }: Call): Done {
  const order = openOrderById(account, id);
  return { status: 200, again: () => answers.wholeOrder(account, order) };
}

function finishOrder(intent: OrderRow['intent']): Run {
  return (account, { id, body }) => {
    checked(NothingShape, body ?? {});
    const order = openOrderById(account, id);
    if (order.intent !== intent) throw impossible('ACTION_DOES_NOT_MATCH_INTENT');
    if (order.captures.length > 0) throw impossible('ORDER_ALREADY_CAPTURED');
    if (order.authorizations.length > 0) throw impossible('ORDER_ALREADY_AUTHORIZED');
    if (order.status !== 'APPROVED') throw impossible('ORDER_NOT_APPROVED');
    forbidDoubleInvoice(account, order);
    money.captureOrder(account, order);
    return { status: 201, again: () => answers.wholeOrder(account, order) };
  };
}

/** As merchants may configure it: an invoice is paid once. */
function forbidDoubleInvoice({ orders }: Account, { invoiceId }: OrderRow): void {
  const paid = orders.some((other) => other.invoiceId === invoiceId && other.captures.length > 0);
  if (invoiceId && paid) throw impossible('DUPLICATE_INVOICE_ID');
}

function captureAuthorisation(account: Account, { id, body }: Call): Done {
  const { amount } = checked(CaptureShape, body ?? {});
  if (amount) checkAmount(amount, '/amount/value');
  const { order, movement: authorisation } = findMovement(account, 'authorizations', id);
  const capture = money.captureAuthorisation(account, { order, authorisation }, amount);
  return { status: 201, again: () => answers.capture(account, order, capture) };
}

function voidAuthorisation(account: Account, { id }: Call): Done {
  const { order, movement: authorisation } = findMovement(account, 'authorizations', id);
  money.voidAuthorisation(account, { order, authorisation });
  return { status: 200, again: () => answers.authorization(account, order, authorisation) };
}

function refund(account: Account, { id, body }: Call): Done {
  const { amount, custom_id: customId } = checked(RefundShape, body ?? {});
  if (amount) checkAmount(amount, '/amount/value');
  const { order, movement: capture } = findMovement(account, 'captures', id);
  const row = money.refund(account, { order, capture }, { amount, customId });
  return { status: 201, again: () => answers.refund(account, order, row) };
}

function showRefund(account: Account, { id }: Call): Done {
  const { order, movement } = findMovement(account, 'refunds', id) as {
    order: OrderRow;
    movement: Movement;
  };
  return { status: 200, again: () => answers.refund(account, order, movement as RefundRow) };
}
