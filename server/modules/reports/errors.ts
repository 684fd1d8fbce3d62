import { badField } from '#platform/errors.ts';
import { MAX_ROWS } from './period.ts';

export const notADay = (path: string) => badField(path, 'not_a_day');
export const endsBefore = (from: string) => badField('/to', 'ends_before', { from });
export const tooManyRows = () => badField('/interval', 'too_many_rows', { max: MAX_ROWS });
