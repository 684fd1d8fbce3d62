/** Accounts as rows: locking, proving and deleting them. */
export { provenEmail } from '../email/proven-email-queries.ts';
export { deleteAccount } from './closing-queries.ts';
export { lockAccount } from './registration-queries.ts';
