/** Reads requests as strictly as Razorpay does: no unknown fields, no other types. */
import { createHash } from 'node:crypto';
import type { CaptureSetting, Notes } from './entities.ts';
import { badRequest, refusal } from './errors.ts';

type Check = (value: unknown, name: string) => void;
type Fields = Record<string, { check: Check; required?: true }>;

/** A JSON body, or the parameters of a URL. */
export function read(given: unknown, fields: Fields): Record<string, unknown> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw badRequest('The request body must be an object.');
  }
  const values = given as Record<string, unknown>;
  const extra = Object.keys(values).filter((name) => !Object.hasOwn(fields, name));
  if (extra.length > 0) {
    throw badRequest(`${extra.join(', ')} is/are not required and should not be sent`);
  }
  for (const [name, { check, required }] of Object.entries(fields)) {
    if (values[name] !== undefined) check(values[name], name);
    else if (required) throw badRequest(`The ${name} field is required.`, name);
  }
  return values;
}

const THREE_DIGITS = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'OMR', 'TND']);

const integer: Check = (value, name) => {
  if (!Number.isInteger(value)) throw badRequest(`The ${name} must be an integer.`, name);
};
const currency: Check = (value, name) => {
  if (typeof value !== 'string' || !/^[A-Z]{3}$/.test(value)) {
    throw badRequest('Currency is not supported', name);
  }
};
const textUpTo =
  (length: number): Check =>
  (value, name) => {
    if (typeof value !== 'string') throw badRequest(`The ${name} must be a string.`, name);
    if (value.length > length) {
      throw badRequest(`The ${name} may not be greater than ${length} characters.`, name);
    }
  };
const oneOf =
  (...words: unknown[]): Check =>
  (value, name) => {
    if (!words.includes(value)) throw badRequest(`The selected ${name} is invalid.`, name);
  };
const digits: Check = (value, name) => {
  if (!/^\d{1,10}$/.test(String(value))) throw badRequest(`The ${name} must be an integer.`, name);
};
const pageSize: Check = (value, name) => {
  digits(value, name);
  if (Number(value) < 1 || Number(value) > 100) {
    throw badRequest(`The ${name} may not be greater than 100.`, name);
  }
};
const notes: Check = (value, name) => {
  if (typeof value !== 'object' || value === null) {
    throw badRequest('The notes must be an array.', name);
  }
  const pairs = Object.values(value);
  const isFitting = pairs.every((one) => /^(string|number)$/.test(typeof one));
  if (pairs.length > 15 || !isFitting || pairs.some((one) => String(one).length > 256)) {
    throw badRequest('The notes may have 15 texts of 256 characters.', name);
  }
};

const capturePeriods: Check = (value) => {
  const options = read(value, {
    automatic_expiry_period: { check: integer },
    manual_expiry_period: { check: integer },
    refund_speed: { check: oneOf('normal', 'optimum'), required: true },
  }) as Partial<NonNullable<CaptureSetting['capture_options']>>;
  const { automatic_expiry_period: first = 12, manual_expiry_period: last = 7200 } = options;
  if (first < 12) {
    throw badRequest('The automatic_expiry_period must be at least 12.', 'automatic_expiry_period');
  }
  if (last < first || last > 7200) {
    throw badRequest('The manual_expiry_period is invalid.', 'manual_expiry_period');
  }
};
const captureSetting: Check = (value) => {
  const { capture, capture_options } = read(value, {
    capture: { check: oneOf('automatic', 'manual'), required: true },
    capture_options: { check: capturePeriods },
  });
  const periods = capture_options as { automatic_expiry_period?: number } | undefined;
  if (capture === 'automatic' && periods && periods.automatic_expiry_period === undefined) {
    throw badRequest('The automatic_expiry_period field is required.', 'automatic_expiry_period');
  }
};

export function readOrder(body: unknown) {
  const order = read(body, {
    amount: { check: integer, required: true },
    currency: { check: currency, required: true },
    receipt: { check: textUpTo(40) },
    notes: { check: notes },
    partial_payment: { check: oneOf(true, false) },
    payment: { check: captureSetting },
  }) as { amount: number; currency: string; receipt?: string; notes?: Notes };
  mustBeEnough(order);
  return order as typeof order & { payment?: CaptureSetting };
}

export function readCapture(body: unknown) {
  return read(body, {
    amount: { check: integer, required: true },
    currency: { check: currency, required: true },
  }) as { amount: number; currency: string };
}

export function readRefund(body: unknown, paid: { currency: string }) {
  const refund = read(body, {
    amount: { check: integer },
    speed: { check: oneOf('normal', 'optimum') },
    notes: { check: notes },
    receipt: { check: textUpTo(40) },
  }) as { amount?: number; speed?: 'normal' | 'optimum'; notes?: Notes; receipt?: string };
  if (refund.amount !== undefined) mustBeEnough({ ...paid, amount: refund.amount });
  return refund;
}

function mustBeEnough({ amount, currency: code }: { amount: number; currency: string }): void {
  const least = code === 'INR' ? 100 : 1;
  if (amount < least) throw badRequest(`The amount must be at least ${code} 1.00`, 'amount');
  if (THREE_DIGITS.has(code) && amount % 10 !== 0) {
    throw badRequest('The last decimal of the amount must be 0.', 'amount');
  }
}

const PAGE: Fields = {
  count: { check: pageSize },
  skip: { check: digits },
  from: { check: digits },
  to: { check: digits },
};

/** The parameters of a list: newest first, ten by default. */
export function readPage(query: URLSearchParams, more: string[] = []) {
  const filters = Object.fromEntries(more.map((name) => [name, { check: textUpTo(100) }]));
  const asked = read(Object.fromEntries(query), { ...PAGE, ...filters }) as Record<string, string>;
  const { count = '10', skip = '0', ...rest } = asked;
  return { count: Number(count), skip: Number(skip), ...(rest as { receipt?: string }) };
}

/** The key of a refund, checked as documented; null when none was sent. */
export function readRefundKey(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  const key = String(header);
  if (key.length < 10) {
    throw refusal(400, 'The idempotency key must be at least 10 characters long.');
  }
  if (!/^[\w-]+$/.test(key)) {
    throw refusal(
      400,
      'The idempotency key must only contain alphanumeric characters, underscores, and hyphens',
    );
  }
  return key;
}

export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
