/**
 * How email addresses are checked, stored and compared, with letters of every script (RFC 6531). A domain is stored
 * in its DNS form (`xn--`), so that any server can send to it and look-alikes stay apart; the part before the @ is
 * stored in lower case and composed. Invisible characters and those that turn the reading direction are refused.
 */
import { domainToASCII, domainToUnicode } from 'node:url';
import formats from 'ajv-formats';

const MAX_BYTES = 254;
/** The usual limit of plain addresses. */
const PLAIN = formats.default.get('email') as RegExp;
const LETTERS = /[\p{L}\p{M}\p{N}]/gu;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
/** Also by the full stops of Japanese and Chinese keyboards. */
const DOMAIN = /^[\p{L}\p{M}\p{N}.\-\u3002\uFF0E\uFF61]+$/u;

/** Letters of one of these scripts beside Latin ones are there to be mistaken for them. */
const LOOK_ALIKES = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const LATIN = /\p{Script=Latin}/u;
const isMixed = (word: string) => LATIN.test(word) && LOOK_ALIKES.test(word);

const isAscii = (text: string) => /^\p{ASCII}*$/u.test(text);
const localPart = (email: string) => email.slice(0, email.lastIndexOf('@'));

/** One spelling for each address. Takes what `isEmail` accepts. */
export function emailKey(email: string): string {
  const local = localPart(email).normalize('NFC').toLowerCase().normalize('NFC');
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return `${local}@${isAscii(domain) ? domain : domainToASCII(domain)}`;
}

export function isEmail(text: string): boolean {
  if (text.length > MAX_BYTES || UNSEEN.test(text)) return false;
  const local = localPart(text);
  if (!DOMAIN.test(text.slice(local.length + 1))) return false;
  if ([local, ...text.slice(local.length + 1).split('.')].some(isMixed)) return false;
  const key = emailKey(text);
  // A character that folds to a plain letter would make two people's addresses one.
  if (isAscii(localPart(key)) !== isAscii(local)) return false;
  const alike = localPart(key).replace(LETTERS, 'x') + key.slice(key.lastIndexOf('@'));
  return Buffer.byteLength(key) <= MAX_BYTES && PLAIN.test(alike);
}

/** As its owner may have typed it, with the domain's own letters; finds addresses stored as they were typed. */
export function emailSpellings(key: string): string[] {
  const local = localPart(key);
  return [key, `${local}@${domainToUnicode(key.slice(local.length + 1))}`];
}

/** Whether only a mail server with SMTPUTF8 can write to it. */
export const needsUtf8 = (email: string): boolean => !isAscii(localPart(email));
