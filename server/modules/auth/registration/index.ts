/** Accounts as rows: locking, proving and deleting them. */
export { provenEmail } from '../email/proven-email-queries.ts';
export { deleteAccount, deleteEveryone, deleteShoppers } from './closing-queries.ts';
export { lockAccount } from './registration-queries.ts';
