import { Type } from 'typebox';
import { At, FilledText, Id, Named, Nullable, Shape, Text } from '#platform/schemas.ts';

/** Bytes as WebAuthn's JSON carries them. */
const Bytes = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[A-Za-z0-9_-]+$', description: 'base64url' });
const CredentialId = Bytes(1400);
const WEBAUTHN = 'As WebAuthn writes it: the `toJSON()` of what the browser answered';

const credential = {
  id: CredentialId,
  rawId: CredentialId,
  type: Type.String({ enum: ['public-key'] }),
  authenticatorAttachment: Type.Optional(Nullable(Text(40))),
  // Of many kinds, and none of them is looked at.
  clientExtensionResults: Type.Object(
    {},
    { additionalProperties: true, maxProperties: 20, title: 'CredentialExtensions' },
  ),
};

export const NewCredentialSchema = Shape(
  {
    ...credential,
    response: Shape({
      clientDataJSON: Bytes(4000),
      attestationObject: Bytes(30_000),
      authenticatorData: Type.Optional(Bytes(10_000)),
      transports: Type.Optional(Type.Array(Text(40), { maxItems: 10 })),
      publicKeyAlgorithm: Type.Optional(Type.Integer({ minimum: -70_000, maximum: 70_000 })),
      publicKey: Type.Optional(Bytes(10_000)),
    }),
  },
  { description: WEBAUTHN, title: 'NewCredential' },
);

export const UsedCredentialSchema = Shape(
  {
    ...credential,
    response: Shape({
      clientDataJSON: Bytes(4000),
      authenticatorData: Bytes(10_000),
      signature: Bytes(10_000),
      userHandle: Type.Optional(Nullable(Bytes(200))),
    }),
  },
  { description: WEBAUTHN, title: 'UsedCredential' },
);

const Descriptor = Named('PasskeyDescriptor', {
  id: Type.String(),
  type: Type.String(),
  transports: Type.Optional(Type.Array(Type.String())),
});

export const UseOptionsSchema = Named('PasskeyUseOptions', {
  challenge: Type.String(),
  timeout: Type.Integer(),
  rpId: Type.String(),
  userVerification: Type.String(),
  allowCredentials: Type.Optional(Type.Array(Descriptor)),
});

export const AddOptionsSchema = Named('PasskeyAddOptions', {
  challenge: Type.String(),
  timeout: Type.Integer(),
  rp: Type.Object({ id: Type.String(), name: Type.String() }),
  user: Type.Object({ id: Type.String(), name: Type.String(), displayName: Type.String() }),
  pubKeyCredParams: Type.Array(Type.Object({ alg: Type.Integer(), type: Type.String() })),
  excludeCredentials: Type.Array(Descriptor),
  authenticatorSelection: Type.Object({
    residentKey: Type.String(),
    requireResidentKey: Type.Boolean(),
    userVerification: Type.String(),
  }),
  attestation: Type.String(),
});

export const SignInWithPasskeySchema = Shape({ response: UsedCredentialSchema });
const PasskeyName = FilledText(100, { examples: ['Phone'] });
export const AddPasskeySchema = Shape({ name: PasskeyName, response: NewCredentialSchema });
export const RenamePasskeySchema = Shape({ name: PasskeyName });

export const PasskeySchema = Named('Passkey', {
  id: Id,
  name: Type.String(),
  backedUp: Type.Boolean({ description: 'Kept in sync among devices by their maker' }),
  createdAt: At,
  lastUsedAt: Nullable(At),
});
export const PasskeysSchema = Named('Passkeys', { items: Type.Array(PasskeySchema) });

export const FactorsSchema = Named('SignInFactors', {
  password: Type.Boolean(),
  authenticator: Type.Boolean({ description: 'Signing in takes a code' }),
  recoveryCodesLeft: Type.Integer(),
  passkeys: Type.Integer(),
  required: Type.Boolean({ description: 'Staff who need a second factor to use their powers' }),
});
