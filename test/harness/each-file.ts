/** Runs in each test file: the files of one worker share all modules, so what a file set is reset for the next. */
import { afterAll } from 'vitest';
import { setHashCost } from '#modules/auth/password/passwords.ts';
import { setClock } from '#platform/clock.ts';

// Few tests are about the cost of a hash, and hundreds of people sign in; those few restore OWASP's cost.
setHashCost({ memory: 64, passes: 1 });
afterAll(() => setClock());
