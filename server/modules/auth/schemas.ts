import { type Static, Type } from 'typebox';
import { SIGN_IN_METHODS } from '#common/sign-in-methods.ts';
import { At, Email, Id, Named, NameLine, Nullable, OneOf, Shape } from '#platform/schemas.ts';
import { Version } from '#platform/version.ts';

/** Long passphrases are welcome; the maximum only keeps hashing affordable. */
export const PasswordText = Type.String({ minLength: 1, maxLength: 200 });
/** For a password that is being chosen. */
export const NewPassword = Type.String({ minLength: 8, maxLength: 200 });
/** Goes into mails, their subjects included. */
export const PersonName = NameLine(200);
export const Token = Type.String({ minLength: 20, maxLength: 200 });

export const UserSchema = Named('User', {
  id: Id,
  version: { ...Version, description: 'Of name and language: what `changeMe` changes' },
  email: Type.String(),
  name: Type.String(),
  role: Type.String({ examples: ['owner', 'shopper'] }),
  permissions: Type.Array(Type.String(), { description: '`*` is every permission' }),
  locale: Type.String({ description: 'Of mails to this person' }),
  emailVerified: Type.Boolean(),
  hasPassword: Type.Boolean({ description: 'Not so for people who come in by other ways only' }),
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
export const SignedInSchema = Named('SignedIn', {
  accessToken: Type.String(),
  refreshToken: Type.String(),
  expiresAt: At,
  user: UserSchema,
});
export type SignedIn = Static<typeof SignedInSchema>;

export const OwnerSetupSchema = Shape({
  token: Token,
  email: Email,
  name: PersonName,
  password: NewPassword,
});

export const RegisterSchema = Shape({
  email: Email,
  password: NewPassword,
  name: PersonName,
});
/** The token of a link that was mailed, and for who is not signed in the password of the account that it is for. */
export const AccountLinkSchema = Shape({ token: Token, password: Type.Optional(PasswordText) });
export const ForgotPasswordSchema = Shape({ email: Email });
export const ResetPasswordSchema = Shape({ token: Token, password: NewPassword });
export const ChangePasswordSchema = Shape({
  currentPassword: Type.Optional(PasswordText),
  password: NewPassword,
});
export const NewEmailSchema = Shape({ email: Email });

export const SessionSchema = Named('Session', {
  id: Id,
  method: OneOf(SIGN_IN_METHODS, { title: 'SignInMethod', description: 'How it began' }),
  browser: Nullable(Type.String({ examples: ['Chrome'] })),
  system: Nullable(Type.String({ examples: ['Windows'] })),
  ip: Nullable(Type.String()),
  secondFactor: Type.Boolean({ description: 'A second factor was shown too' }),
  createdAt: At,
  seenAt: At,
  current: Type.Boolean({ description: 'The one that asks' }),
});
export type SessionView = Static<typeof SessionSchema>;

/** Six digits of the app, or a recovery code; spaces and dashes do not count. */
const Code = Type.String({ minLength: 6, maxLength: 40, examples: ['123456'] });
export const CodeSchema = Shape({ code: Code });
export const CodeLoginSchema = Shape({
  challenge: Type.String({ minLength: 20, maxLength: 2000 }),
  code: Code,
});
export const ConfirmSchema = Shape({
  password: Type.Optional(PasswordText),
  code: Type.Optional(Code),
});
export const RecoveryCodesSchema = Named('RecoveryCodes', {
  recoveryCodes: Type.Array(Type.String()),
});
export const AuthenticatorSchema = Named('AuthenticatorSecret', {
  secret: Type.String({ description: 'Base32, to be typed into the app' }),
  uri: Type.String({ description: '`otpauth://`, to be shown as a QR code' }),
});

export const AccessSettingSchema = Shape({
  staffTwoFactor: Nullable(
    Type.Boolean({ description: 'Null: required in a live shop and not in a demo' }),
  ),
});
export const AccessSchema = Named('AccessSettings', {
  version: Version,
  staffTwoFactor: Nullable(Type.Boolean()),
  required: Type.Boolean({ description: 'What that comes to in this shop' }),
});
