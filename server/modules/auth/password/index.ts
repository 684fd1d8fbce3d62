/** Hashes of passwords, also of those that are nobody's own. */
export { hashPassword, isPassword } from './passwords.ts';
