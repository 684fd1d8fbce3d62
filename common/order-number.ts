/** An order's number as people read and type it: the prefix of its time, if any, and digits that no other order has. */
export const ORDER_NUMBER_PATTERN = '^[A-Za-z0-9-]{0,8}[0-9]{1,15}$';
const ORDER_NUMBER = new RegExp(ORDER_NUMBER_PATTERN);

/** By which an order is found, whatever its prefix; undefined for what is no order's number. */
export const orderDigits = (text: string): string | undefined =>
  ORDER_NUMBER.test(text) ? /\d{1,15}$/.exec(text)?.[0] : undefined;
