/**
 * The known providers. To add one: a file beside this one, a line here, its two keys in `server/config.ts`,
 * `server/settings.ts` and `.env.example`, and its demo provider in the module demo-identity.
 */
import type { ProviderDefinition } from '../provider.ts';
import { facebook } from './facebook.ts';
import { google } from './google.ts';

export const definitions: ProviderDefinition[] = [google, facebook];
