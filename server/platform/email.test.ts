import { describe, expect, it } from 'vitest';
import { emailKey, isEmail, needsUtf8 } from './email.ts';

describe('an email address', () => {
  it.each([
    ['ada@example.test', 'ada@example.test'],
    ["Ada.O'Neil+shop@Example.TEST", "ada.o'neil+shop@example.test"],
    ['Müller@example.test', 'müller@example.test'],
    ['mu\u0308ller@example.test', 'müller@example.test'],
    ['MU\u0308LLER@EXAMPLE.TEST', 'müller@example.test'],
    ['a@bücher.example', 'a@xn--bcher-kva.example'],
    ['a@BU\u0308CHER.example', 'a@xn--bcher-kva.example'],
    ['a@XN--BCHER-KVA.example', 'a@xn--bcher-kva.example'],
    ['用户@例え。テスト', '用户@xn--r8jz45g.xn--zckzah'],
    ['δοκιμή@παράδειγμα.δοκιμή', 'δοκιμή@xn--hxajbheg2az3al.xn--jxalpdlp'],
    ['अजय@डाटामेल.भारत', 'अजय@xn--c2bd4bq1db8d.xn--h2brj9c'],
    ['иван@example.test', 'иван@example.test'],
    ['ışık@example.test', 'ışık@example.test'],
    ['a@1.2.3.example', 'a@1.2.3.example'],
  ])('%s is stored and compared as %s', (typed, key) => {
    expect(isEmail(typed)).toBe(true);
    expect(emailKey(typed)).toBe(key);
    expect(emailKey(key)).toBe(key);
    expect(isEmail(key)).toBe(true);
  });

  it.each([
    '',
    'ada',
    '@example.test',
    'ada@',
    'ada@example',
    'a b@example.test',
    'a@b@example.test',
    'ada..x@example.test',
    '.ada@example.test',
    '"a b"@example.test',
    'ada@[127.0.0.1]',
    'ada@exa mple.test',
    'ada@ex%61mple.test',
    'ada@example.test/x',
    'ada@-x.test',
    'ada@a_b.test',
    'ä\u202Eb@example.test',
    'ä\u200Bb@example.test',
    'ä\u00ADb@example.test',
    'ä\u3164@example.test',
    'ada@bü\u200Bcher.example',
    'ada@bü\u00ADcher.example',
    'ä\r\nBcc: eve@example.test',
    'ä,eve@example.test',
    'ä <eve@example.test>',
    'ä\u2028@example.test',
    'ä\u00A0b@example.test',
    '\u0430da@example.test',
    'ada@ex\u0430mple.test',
    '\u03BFda@example.test',
    // Would be another person's once it is folded.
    '\u212Aate@example.test',
    `${'ü'.repeat(250)}@example.test`,
    `a@${'ü'.repeat(60)}.${'ü'.repeat(60)}.${'ü'.repeat(60)}.${'ü'.repeat(58)}`,
  ])('is not %j', (typed) => {
    expect(isEmail(typed)).toBe(false);
  });

  it('needs SMTPUTF8 only for other letters before the @', () => {
    expect(needsUtf8(emailKey('müller@example.test'))).toBe(true);
    expect(needsUtf8(emailKey('ada@bücher.example'))).toBe(false);
  });
});
