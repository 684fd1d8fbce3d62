/** Refresh tokens in every order that two holders of one may think of, against a model of the rule in ten lines. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { after, now, seconds, setClock } from '#platform/clock.ts';
import { shopper } from '#test/factories/accounts.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api } = shop;
afterEach(() => setClock());

const refresh = (refreshToken: string) => api('POST', 'auth/refresh', { body: { refreshToken } });
const signIn = async (email: string) => {
  const body = { email, password: 'correct horse battery' };
  return (await api('POST', 'auth/login', { body })).body;
};

describe('two refreshes that race with one token', () => {
  it('are both answered, and one pair of tokens continues', async () => {
    const { refreshToken } = await shopper(shop);
    const answers = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const [valid, thrown] = answers.map(({ body }) => body.refreshToken);
    expect(valid).not.toBe(thrown);
    const next = await refresh(valid);
    expect(next.status).toBe(200);
    expect((await refresh(next.body.refreshToken)).status).toBe(200);
  });

  it('end the session for both when two people use them', async () => {
    const { refreshToken } = await shopper(shop);
    const [mine, theirs] = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
    const next = await refresh(mine.body.refreshToken);
    expect(next.status).toBe(200);
    const thief = await refresh(theirs.body.refreshToken);
    expect([thief.status, thief.body.code]).toEqual([401, 'auth.session_over']);
    expect((await refresh(next.body.refreshToken)).status).toBe(401);
    for (const { body } of [mine, theirs, next]) {
      expect((await api('GET', 'me', { token: body.accessToken })).status).toBe(401);
    }
  });

  it('end no other session of the same person', async () => {
    const { email, refreshToken } = await shopper(shop);
    const otherDevice = await signIn(email);
    const first = await refresh(refreshToken);
    await refresh(first.body.refreshToken);
    expect((await refresh(refreshToken)).status).toBe(401);
    expect((await api('GET', 'me', { token: otherDevice.accessToken })).status).toBe(200);
    expect((await refresh(otherDevice.refreshToken)).status).toBe(200);
  });
});

/** What is known of one token: which came from it, and when it was spent. */
type Known = { token: string; access: string; parent: Known | null; usedAt: number | null };

/** The rule: a spent token is forgiven for 20 s while nothing that came from it is used; two branches never both live. */
function isAllowed(tried: Known, family: Known[], time: number): boolean {
  const isUsed = (one: Known) => one.usedAt !== null;
  const siblings = family.filter(
    (one) => one !== tried && tried.parent && one.parent === tried.parent,
  );
  if (siblings.some(isUsed)) return false;
  if (tried.usedAt === null) return true;
  const successors = family.filter((one) => one.parent === tried);
  return time - tried.usedAt <= seconds(20) && !successors.some(isUsed);
}

describe('refreshes in any order and at any pace', () => {
  const step = fc.record({
    which: fc.nat({ max: 7 }),
    waitSeconds: fc.constantFrom(0, 1, 7, 19, 21),
  });

  it('follow the rule, and an ended session is ended for all', async () => {
    const { email } = await shopper(shop);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
        setClock(new Date('2030-01-01T00:00:00Z'));
        const begun = await signIn(email);
        const family: Known[] = [
          { token: begun.refreshToken, access: begun.accessToken, parent: null, usedAt: null },
        ];
        let isOver = false;
        for (const { which, waitSeconds } of steps) {
          setClock(after(now(), seconds(waitSeconds)));
          const tried = family[which % family.length] as Known;
          const time = now().getTime();
          isOver ||= !isAllowed(tried, family, time);
          const { status, body } = await refresh(tried.token);
          expect(status).toBe(isOver ? 401 : 200);
          if (isOver) continue;
          tried.usedAt ??= time;
          const { refreshToken: token, accessToken: access } = body;
          family.push({ token, access, parent: tried, usedAt: null });
        }
        const doors = await Promise.all(
          family.map(async ({ access }) => (await api('GET', 'me', { token: access })).status),
        );
        expect(new Set(doors)).toEqual(new Set([isOver ? 401 : 200]));
      }),
      { numRuns: 60 },
    );
  });

  it('at once get only 200 or 401, and one 401 ends the session for all', async () => {
    const { email } = await shopper(shop);
    const rounds = fc.array(fc.array(fc.nat({ max: 7 }), { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(rounds, async (all) => {
        const begun = await signIn(email);
        const tokens: string[] = [begun.refreshToken];
        const statuses: number[] = [];
        for (const round of all) {
          const answers = await Promise.all(
            round.map((which) => refresh(tokens[which % tokens.length] as string)),
          );
          for (const { status, body } of answers) {
            statuses.push(status);
            if (status === 200) tokens.push(body.refreshToken);
          }
        }
        expect(statuses.every((status) => status === 200 || status === 401)).toBe(true);
        if (!statuses.includes(401)) return;
        const afterwards = await Promise.all(
          tokens.map(async (one) => (await refresh(one)).status),
        );
        expect(new Set(afterwards)).toEqual(new Set([401]));
      }),
      { numRuns: 30 },
    );
  });
});
