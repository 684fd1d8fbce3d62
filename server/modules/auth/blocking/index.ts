/** Keeping a person out, what an integration notes of them, and how they sign in. */
export { blockAccount, unblockAccount } from './blocking.ts';
export { accountNotesForChange, noteAccount } from './notes.ts';
export { signInMethods } from './queries.ts';
