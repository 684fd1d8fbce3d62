/** Runs in each test file: files of one worker share all modules, so what a file set is put back at its end. */
import { afterAll } from 'vitest';
import { setClock } from '#platform/clock.ts';

afterAll(() => setClock());
