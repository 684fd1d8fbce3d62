import { refusal } from '#platform/errors.ts';

export const notADemo = () => refusal(409, 'setup.not_a_demo');
