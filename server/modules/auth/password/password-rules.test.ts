import { performance } from 'node:perf_hooks';
import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '#platform/errors.ts';
import { nextNumber } from '#test/factories/accounts.ts';
import { openShop } from '#test/harness/shop.ts';
import { requireGoodPassword } from './password-rules.ts';

const { api, db } = await openShop();
const PERSON = { email: 'ada.lovelace@engines.test', name: 'Augusta Byron' };

/** The code of the refusal, or null for a password that is good enough. */
async function codeFor(password: string): Promise<string | null> {
  try {
    await requireGoodPassword(db, password, PERSON);
    return null;
  } catch (refusal) {
    expect((refusal as Refusal).status).toBe(400);
    expect((refusal as Refusal).errors).toMatchObject([{ path: '/password' }]);
    return (refusal as Refusal).code;
  }
}

describe('a password', () => {
  const common = dictionary['passwords-common'].filter((word) => word.length >= 8);

  it('is refused when it is among the three thousand most used of its length', async () => {
    const passed: string[] = [];
    for (const word of common.slice(0, 3000)) if (!(await codeFor(word))) passed.push(word);
    expect(common.length).toBeGreaterThan(3000);
    expect(passed).toEqual([]);
  });

  it.each([
    ['sunshine', 'auth.password_common'],
    ['SunShine', 'auth.password_common'],
    ['password1', 'auth.password_common'],
    ['p@ssw0rd', 'auth.password_common'],
    ['Password123!', 'auth.password_weak'],
    ['aaaaaaaaaaaaaaaaaaaa', 'auth.password_weak'],
    ['abcdefgh1234', 'auth.password_weak'],
    ['qwertzuiop', 'auth.password_weak'],
    ['19.12.1984', 'auth.password_weak'],
    ['lovelace1', 'auth.password_personal'],
    ['ada.lovelace', 'auth.password_personal'],
    ['AugustaByron', 'auth.password_personal'],
    ['engines2026', 'auth.password_personal'],
    ['byron-augusta-26', 'auth.password_personal'],
    ['ﬀﬀ1', 'auth.password_weak'],
    ['e\u0301e\u0301e\u0301e\u0301', 'auth.password_weak'],
    ['short', 'auth.password_weak'],
    ['!!!!!!!!!!!!', 'auth.password_weak'],
    ['lovelace!!', 'auth.password_personal'],
  ])('such as %s is refused: %s', async (password, code) => {
    expect(await codeFor(password)).toBe(code);
  });

  it.each([
    'correct horse battery',
    'kqzvbnwx',
    'teapot under the stairs',
    'demo-owner-2026',
    'demo-shopper-2026',
    'Tr0ub4dor&3',
    'сорок два кота',
    '馬電池定番の長い文',
    'x7$kW9!q',
    '?}~+)*^{%=',
    '§±!@£$%^&*_+',
    '🫖🌵🚲🎻🧊🪁🦉🎪',
  ])('such as %s is good enough', async (password) => {
    expect(await codeFor(password)).toBeNull();
  });

  it('is rated the same in full-width letters as in plain ones', async () => {
    expect(await codeFor('ｐａｓｓｗｏｒｄ')).toBe('auth.password_common');
  });

  it('of two hundred letters is rated by its beginning, to stay fast', async () => {
    const letters = Array.from({ length: 200 }, (_, i) =>
      String.fromCharCode(33 + ((i * 37) % 90)),
    );
    const started = performance.now();
    expect(await codeFor(letters.join(''))).toBeNull();
    // Without the cut it takes about four times as long; only far from the usual is held against it.
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('is refused wherever one is chosen, with advice', async () => {
    const email = `new${nextNumber()}@example.test`;
    const body = { email, name: 'Ada', password: 'sunshine' };
    const refused = await api('POST', 'auth/register', { body });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ code: 'auth.password_common' });
    expect(refused.body.detail).toContain('Choose several unrelated words');
    const again = await api('POST', 'auth/register', {
      body: { ...body, password: 'x'.repeat(201) },
    });
    expect(again.body.errors).toMatchObject([{ path: '/password' }]);
    const { name } = (await api('GET', 'shop')).body;
    const own = await api('POST', 'auth/register', {
      body: { ...body, password: `${name} ${name}` },
    });
    expect(own.body.code).toBe('auth.password_personal');
  });
});
