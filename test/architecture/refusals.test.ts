import { expect, test } from 'vitest';
import { checkRefusals } from './refusals.ts';
import { parseSource, readSources } from './sources.ts';

const faultsIn = (text: string, path = 'server/modules/cart/errors.ts') =>
  checkRefusals([parseSource(path, text)]).map(({ message }) => message);

test('no refusal has a sentence outside of the catalogue', () => {
  expect(checkRefusals(readSources())).toEqual([]);
});

test.each([
  ["throw new Refusal(409, 'cart.closed');", /makes a Refusal/],
  ["errors.push(new FieldError('/a', 'taken'));", /makes a FieldError/],
  ["const a = { path: '/a', message: 'is not right' };", /writes the message/],
  ['const a = { path, message: `only one left` };', /writes the message/],
  ["reply.send({ status: 409, code, detail: 'Not now.  ' });", /writes the detail/],
  ["reply.send({ status: 409, title: 'Not now' });", /writes the title/],
])('a sentence of one’s own is found: %s', (text, reason) => {
  expect(faultsIn(text)).toEqual([expect.stringMatching(reason)]);
});

test('codes, values and sentences of the catalogue are allowed', () => {
  expect(faultsIn("const a = { code, detail: t('answers.stopping') };")).toEqual([]);
  expect(faultsIn("const a = { status: 'paid', message: 'payment_failed' };")).toEqual([]);
  expect(faultsIn("throw badField('/a', 'taken');")).toEqual([]);
});
