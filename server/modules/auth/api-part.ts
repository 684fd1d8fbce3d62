import { Type } from 'typebox';
import type { ApiPart } from '#platform/api-part.ts';

export const AUTH_API: ApiPart = {
  tags: {
    Accounts: 'Signing in and up, sessions, and what belongs to the person who is signed in',
  },
  problemMembers: {
    challenge: Type.Optional(
      Type.String({ description: 'Of `auth.code_needed`: send it back with the code.' }),
    ),
  },
};
