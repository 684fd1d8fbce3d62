/** WebAuthn's JSON as our schemas let it in, in the words of the library's types. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Static } from 'typebox';
import type { NewCredentialSchema, UsedCredentialSchema } from './schemas.ts';

const common = (given: { id: string; rawId: string }) => ({
  id: given.id,
  rawId: given.rawId,
  type: 'public-key' as const,
  clientExtensionResults: {},
});

export function newCredential(given: Static<typeof NewCredentialSchema>): RegistrationResponseJSON {
  const { clientDataJSON, attestationObject, transports } = given.response;
  return { ...common(given), response: { clientDataJSON, attestationObject, transports } };
}

export function usedCredential(
  given: Static<typeof UsedCredentialSchema>,
): AuthenticationResponseJSON {
  const { clientDataJSON, authenticatorData, signature, userHandle } = given.response;
  return {
    ...common(given),
    response: { clientDataJSON, authenticatorData, signature, userHandle: userHandle ?? undefined },
  };
}
