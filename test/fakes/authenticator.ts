/** The codes of an authenticator app, and turning two-step sign-in on as a person would. */
import { Secret, TOTP } from 'otpauth';
import { now } from '#platform/clock.ts';
import type { TestApp } from '#test/harness/app.ts';

/** The code of an app at a moment; `steps` half minutes later. */
export const codeOf = (secret: string, steps = 0, time = now()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: time.getTime() + steps * 30_000,
  });

export type Authenticator = { secret: string; recoveryCodes: string[] };

/** Turns two-step sign-in on with the code of the step before, so that the current one is still unused. */
export async function turnOnAuthenticator(
  { api }: Pick<TestApp, 'api'>,
  token: string,
): Promise<Authenticator> {
  const { body: started } = await api('POST', 'me/two-factor/authenticator', { token });
  const code = codeOf(started.secret, -1);
  const on = await api('POST', 'me/two-factor/authenticator/confirm', { token, body: { code } });
  if (on.status !== 200) throw new Error(`the authenticator answered ${on.status}: ${on.text}`);
  return { secret: started.secret, recoveryCodes: on.body.recoveryCodes };
}
