/** Who may be matched by an address, in the whole shop: read from the sources, so that the next such query is asked about. */
import { expect, test } from 'vitest';
import { isTest, readSources } from '#test/architecture/sources.ts';

/** A condition on an address, in SQL or as the query builder says it. */
const BY_ADDRESS =
  /(?:\b(?:where|and|or|on)|\() ?(?:\w+\.)?(?:email|previous_email|recipient) (?:=|<>|in|like|is distinct from) |where\('(?:\w+\.)?(?:email|previous_email|recipient)'|\['email', whose/g;

/** How many there are in a file, and why each may be. Whatever gives or takes something asks `proven_emails`. */
const ALLOWED: Record<string, [number, string]> = {
  'auth/registration/closing-queries.ts': [
    2,
    'an invitation to the address that the account had proved; accounts of a demo that is emptied',
  ],
  'auth/oauth/account-queries.ts': [
    1,
    'an account with that name, for whom Google says that it is verified',
  ],
  'auth/queries.ts': [
    1,
    'the name under which somebody signs in, or asks for a link to that mailbox',
  ],
  'auth/sessions/session-queries.ts': [1, 'tries at signing in to the account that has this name'],
  'auth/staff-accounts/staff-queries.ts': [
    1,
    'a newer invitation to an address takes the place of an earlier one',
  ],
  'cart/queries/people.ts': [1, 'called with the proved address of an account that is closed'],
  'checkout/queries.ts': [1, 'counts what an address has set aside unpaid, and tells nobody'],
  'contact/queries.ts': [1, 'called with the proved address of an account that is closed'],
  'customers/queries/export.ts': [1, 'orders of guests only, for staff who may read all'],
  'customers/queries/guests.ts': [6, 'orders of guests only, for staff who may read all'],
  'customers/queries/own-data.ts': [3, 'each asks that the account has proved its address'],
  'newsletter/queries.ts': [1, 'called with the proved address of an account that is closed'],
  'notifications/queries.ts': [
    5,
    'called with the proved address of an account that is closed; mails that are not empty yet',
  ],
  'orders/queries/buyers.ts': [3, 'each joins proven_emails'],
  'orders/queries/list.ts': [1, 'orders of one guest, for staff who may read all'],
  'orders/queries/moves.ts': [1, 'joins proven_emails'],
};

test('every query that matches by email address requires a verified one, or is listed', () => {
  const found = readSources()
    .filter(({ path }) => path.startsWith('server/') && !isTest(path) && path.includes('queries'))
    .map(({ path, text }) => [path.replace('server/modules/', ''), text.match(BY_ADDRESS)] as const)
    .flatMap(([path, hits]) => (hits ? [[path, hits.length] as const] : []));
  const known = Object.entries(ALLOWED).map(([path, [count]]) => [path, count] as const);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(known));
});
