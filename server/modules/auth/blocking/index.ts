/** Blocking people, the notes integrations keep of them, and their sign-in methods. */
export { blockAccount, unblockAccount } from './blocking.ts';
export { accountNotesForChange, noteAccount } from './notes.ts';
export { signInMethods } from './queries.ts';
