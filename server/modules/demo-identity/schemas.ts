/** What the pretend providers hear, in the shapes of OAuth 2.0 and OpenID Connect. Like real ones they ignore the rest. */
import { type Static, Type } from 'typebox';
import { Text } from '#platform/schemas.ts';

export const KINDS = { google: 'Google', facebook: 'Facebook' } as const;
export type Kind = keyof typeof KINDS;

const Optional = (maxLength: number) => Type.Optional(Text(maxLength));

export const AuthorizeQuery = Type.Object({
  client_id: Optional(200),
  redirect_uri: Optional(2000),
  response_type: Optional(50),
  scope: Optional(500),
  state: Optional(500),
  nonce: Optional(500),
  code_challenge: Optional(200),
  code_challenge_method: Optional(20),
});
export type AuthorizeQuery = Static<typeof AuthorizeQuery>;

/** How it may go wrong, for tests and for whoever wants to see what the shop does then. */
export const FAULTS = [
  'none',
  'slow',
  'error',
  'cut',
  'wrong_audience',
  'wrong_issuer',
  'wrong_nonce',
  'expired',
  'unsigned',
  'wrong_key',
] as const;
export type Fault = (typeof FAULTS)[number];
/** Facebook signs nothing. */
export const FAULTS_WITHOUT_TOKEN = FAULTS.slice(0, 4);

export const ADDRESSES = {
  google: ['verified', 'unverified'],
  facebook: ['shared', 'hidden'],
} as const;
export type AddressChoice = (typeof ADDRESSES)[Kind][number];

const OneOf = <T extends string>(values: readonly T[], otherwise: T) =>
  Type.Unsafe<T>(Type.String({ enum: [...values], default: otherwise }));

export const ChoiceForm = Type.Object({
  name: Text(1000, { default: '' }),
  email: Text(1000, { default: '' }),
  address: Type.Optional(
    Type.Unsafe<AddressChoice>(Type.String({ enum: [...ADDRESSES.google, ...ADDRESSES.facebook] })),
  ),
  fault: OneOf(FAULTS, 'none'),
  act: Type.Optional(Text(20)),
});
export type ChoiceForm = Static<typeof ChoiceForm>;

export const TokenForm = Type.Object({
  grant_type: Optional(50),
  code: Optional(500),
  redirect_uri: Optional(2000),
  client_id: Optional(200),
  client_secret: Optional(500),
  code_verifier: Optional(200),
});
export type TokenForm = Static<typeof TokenForm>;

export const MeQuery = Type.Object({
  fields: Optional(200),
  access_token: Optional(4000),
  appsecret_proof: Optional(200),
});
