/** A session and its person, as they are shown. */
export { lockProfile, writeProfile } from '../queries.ts';
export { UserSchema } from '../schemas.ts';
export { profileVersion, viewMe } from './sign-in.ts';
