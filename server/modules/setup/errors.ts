import { fieldError, refusal } from '#platform/errors.ts';

export const shopIsClosed = (retryAfterSeconds: number) =>
  refusal(503, 'shop.closed', { retryAfterSeconds });
export const inMaintenance = (retryAfterSeconds: number) =>
  refusal(503, 'shop.maintenance', { retryAfterSeconds });
export const wrongShopPassword = () =>
  refusal(403, 'shop.wrong_password', { errors: [fieldError('/password', 'wrong_password')] });
export const notADemo = () => refusal(409, 'setup.not_a_demo');
