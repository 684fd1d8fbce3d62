/** Runs in each test file: the files of one worker share all modules, so what a file set is put back for the next. */
import { afterAll } from 'vitest';
import { setHashCost } from '#modules/auth/password/passwords.ts';
import { setClock } from '#platform/clock.ts';

// Few tests are about what a hash costs, and hundreds of people sign in; those that are put OWASP's cost back.
setHashCost({ memory: 64, passes: 1 });
afterAll(() => setClock());
