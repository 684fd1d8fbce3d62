import { expect, test } from 'vitest';
import { cannotAlign } from './mail-domains.ts';

test.each([
  ['shop@gmail.com', 'mail.shop.example', true],
  ['Shop@GMAIL.com', 'localhost', true],
  ['shop@yahoo.co.uk', 'smtp.provider.example', true],
  ['shop@outlook.fr', 'smtp.gmail.com', true],
  ['shop@gmx.de', 'gmx.net.evil.example', true],
  ['shop@gmail.com', 'smtp.gmail.com', false],
  ['shop@googlemail.com', 'smtp-relay.google.com', false],
  ['shop@hotmail.com', 'smtp.office365.com', false],
  ['shop@gmail.com.shop.example', 'mail.shop.example', false],
  ['gmail.com@shop.example', 'mail.shop.example', false],
  ['hello@live-edge.example', 'mail.shop.example', false],
])('mails from %s by way of %s cannot align: %s', (address, host, expected) => {
  expect(cannotAlign(address, host)).toBe(expected);
});
