/**
 * Addresses of people as they are checked, kept and compared, with letters of every script (RFC 6531). A domain is kept as
 * the name system has it (`xn--`), so it is sent by any server and look-alikes stay apart; what stands before the @ is
 * kept in lower case and composed. What cannot be seen or turns the reading direction is in no address.
 */
import { domainToASCII, domainToUnicode } from 'node:url';
import formats from 'ajv-formats';

const MAX_BYTES = 254;
/** Of plain addresses, as everywhere. */
const PLAIN = formats.default.get('email') as RegExp;
const LETTERS = /[\p{L}\p{M}\p{N}]/gu;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
/** Also by the full stops of Japanese and Chinese keyboards. */
const DOMAIN = /^[\p{L}\p{M}\p{N}.\-\u3002\uFF0E\uFF61]+$/u;

/** Letters of one of these beside Latin ones are there to be taken for them. */
const LOOK_ALIKES = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const LATIN = /\p{Script=Latin}/u;
const isMixed = (word: string) => LATIN.test(word) && LOOK_ALIKES.test(word);

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the range of ASCII.
const isAscii = (text: string) => /^[\x00-\x7F]*$/.test(text);
const localPart = (email: string) => email.slice(0, email.lastIndexOf('@'));

/** One spelling for each address. For what `isEmail` takes. */
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
  // A sign that folds to a plain letter would make two people's addresses one.
  if (isAscii(localPart(key)) !== isAscii(local)) return false;
  const alike = localPart(key).replace(LETTERS, 'x') + key.slice(key.lastIndexOf('@'));
  return Buffer.byteLength(key) <= MAX_BYTES && PLAIN.test(alike);
}

/** As its person may have typed it: with the domain's own letters too. For what was kept as it was typed. */
export function emailSpellings(key: string): string[] {
  const local = localPart(key);
  return [key, `${local}@${domainToUnicode(key.slice(local.length + 1))}`];
}

/** Whether only a mail server with SMTPUTF8 can write to it. */
export const needsUtf8 = (email: string): boolean => !isAscii(localPart(email));
