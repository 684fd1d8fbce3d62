import { type Static, Type } from 'typebox';
import { At, Email, FilledText, Id, Shape } from '#platform/schemas.ts';

/** Long pass phrases are welcome; the maximum only keeps hashing affordable. */
export const PasswordText = Type.String({ minLength: 1, maxLength: 200 });
/** For a password that is being chosen. */
export const NewPassword = Type.String({ minLength: 8, maxLength: 200 });
export const Token = Type.String({ minLength: 20, maxLength: 200 });

export const UserSchema = Type.Object({
  id: Id,
  email: Type.String(),
  name: Type.String(),
  role: Type.String({ examples: ['owner', 'shopper'] }),
  permissions: Type.Array(Type.String(), { description: '`*` is every permission' }),
  locale: Type.String({ description: 'Of mails to this person' }),
  emailVerified: Type.Boolean(),
  twoFactorMissing: Type.Boolean({
    description: 'Staff who may use their powers once they have signed in with a second factor',
  }),
  confirmedUntil: Type.String({
    format: 'date-time',
    description: 'Until then delicate acts need no new proof of who this is: see `confirmMe`',
  }),
});
export type User = Static<typeof UserSchema>;

export const LoginSchema = Shape({ email: Email, password: PasswordText });
export const RefreshSchema = Shape({ refreshToken: Token });
export const SignedInSchema = Type.Object({
  accessToken: Type.String(),
  refreshToken: Type.String(),
  expiresAt: At,
  user: UserSchema,
});
export type SignedIn = Static<typeof SignedInSchema>;

export const OwnerSetupSchema = Shape({
  token: Token,
  email: Email,
  name: FilledText(200),
  password: NewPassword,
});
