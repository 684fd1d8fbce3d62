import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { makeSigner } from '#test/fakes/paypal/certificate.ts';
import { isCertificateUrl } from './addresses.ts';
import { isTrusted, parseChain } from './certificates.ts';

describe('the address of a certificate', () => {
  const LIVE = 'https://api-m.paypal.com';
  const SANDBOX = 'https://api-m.sandbox.paypal.com';
  const PATH = '/v1/notifications/certs/CERT-360caa42-fca2a594-a5cafa77';

  test.each([
    [`https://api.paypal.com${PATH}`, LIVE],
    [`https://api-m.paypal.com${PATH}`, LIVE],
    [`https://api.sandbox.paypal.com${PATH}`, SANDBOX],
    [`https://api-m.sandbox.paypal.com${PATH}`, SANDBOX],
    [`http://127.0.0.1:4010${PATH}`, 'http://127.0.0.1:4010'],
  ])('is %s for %s', (url, apiUrl) => {
    expect(isCertificateUrl(url, apiUrl)).toBe(true);
  });

  test.each([
    [`http://api.paypal.com${PATH}`],
    [`https://api.sandbox.paypal.com${PATH}`],
    [`https://api.paypal.com.evil.test${PATH}`],
    [`https://evil.test/api.paypal.com${PATH}`],
    [`https://api.paypal.com:444${PATH}`],
    [`https://evil@api.paypal.com${PATH}`],
    [`https://api.paypal.com@evil.test${PATH}`],
    [`https://www.paypal.com${PATH}`],
    [`https://api.paypal.com${PATH}?to=https://evil.test`],
    [`https://api.paypal.com${PATH}#x`],
    ['https://api.paypal.com/redirect?to=evil.test'],
    [`https://api.paypal.com/x/..%2f${PATH}`],
    [`http://127.0.0.1:4010${PATH}`],
    [`https://169.254.169.254${PATH}`],
    ['file:///etc/passwd'],
    ['//api.paypal.com'],
    [''],
  ])('is not %s', (url) => {
    expect(isCertificateUrl(url, LIVE)).toBe(false);
  });
});

describe('a chain of certificates', () => {
  const NAME = 'messageverificationcerts.paypal.com';
  const root = makeSigner({ name: 'Some Root', isAuthority: true });
  const middle = makeSigner({ name: 'Some Authority', issuer: root, isAuthority: true });
  const leaf = makeSigner({ name: NAME, issuer: middle });
  const others = makeSigner({ name: 'Some Authority', isAuthority: true });
  const noAuthority = makeSigner({ name: 'Some Shop', issuer: root });
  const past = { to: new Date(Date.now() - 1000) };
  const oldMiddle = makeSigner({ name: 'Old', issuer: root, isAuthority: true, ...past });
  const by = (issuer: typeof root) => makeSigner({ name: NAME, issuer });
  const trust = (...signers: (typeof root)[]) =>
    isTrusted(parseChain(signers.map(({ pem }) => pem).join('\n')), {
      isPaypals: true,
      roots: () => parseChain(root.pem),
    });

  test('is accepted from PayPal’s name up to a trusted root', () => {
    expect(trust(leaf, middle)).toBe(true);
    expect(trust(leaf, middle, root)).toBe(true);
    expect(trust(makeSigner({ name: 'x.sandbox.paypal.com', issuer: middle }), middle)).toBe(true);
  });

  test('may be missing: then its host vouches for the certificate', () => {
    expect(trust(leaf)).toBe(true);
  });

  test('is refused with a certificate that its issuer did not sign', () => {
    expect(trust(leaf, others)).toBe(false);
    expect(trust(leaf, root)).toBe(false);
    expect(trust(by(others), others)).toBe(false);
    expect(trust(by(noAuthority), noAuthority)).toBe(false);
    expect(trust(by(oldMiddle), oldMiddle)).toBe(false);
    expect(() => trust()).toThrow();
  });

  test.each(['evil.test', 'paypal.com.evil.test', 'evilpaypal.com', 'paypal.com evil.test'])(
    'is refused under the name %s',
    (name) => {
      expect(trust(makeSigner({ name, issuer: middle }), middle)).toBe(false);
    },
  );

  test('ends at Node’s own roots by default', () => {
    expect(
      isTrusted(parseChain([leaf, middle, root].map(({ pem }) => pem).join('')), {
        isPaypals: true,
      }),
    ).toBe(false);
    expect(rootCertificates.map((pem) => new X509Certificate(pem)).length).toBeGreaterThan(50);
  });
});
