/** Accounts as rows: locking, proving and deleting them. */
export { provenEmail } from '../email/proven-email-queries.ts';
export { deleteAccount } from './closing-queries.ts';
export { lockAccountForGood } from './registration-queries.ts';
