/** Passkeys in the browser. The library is loaded only when somebody uses one. */

/** Whether this browser supports passkeys. */
export const supportsPasskeys = () =>
  typeof window !== 'undefined' && typeof window.PublicKeyCredential === 'function';

export type Outcome =
  | { answer: string; failed?: undefined }
  | { answer?: undefined; failed: 'known' | 'failed' }
  /** The page where the shop asks for reauthentication first. */
  | { answer?: undefined; failed?: undefined; goTo: string };

async function optionsFrom(address: string) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { accept: 'application/json' },
  });
  const { options, goTo } = await response.json();
  return { options, goTo: typeof goTo === 'string' ? goTo : undefined };
}

/** Lets the device answer the challenge from this URL; the result is text for a form field. */
async function answer(
  address: string,
  respond: (
    library: typeof import('@simplewebauthn/browser'),
    // biome-ignore lint/suspicious/noExplicitAny: what the API answers is what the library takes.
    options: any,
  ) => Promise<unknown>,
): Promise<Outcome> {
  try {
    const library = await import('@simplewebauthn/browser');
    const { options, goTo } = await optionsFrom(address);
    if (goTo) return { goTo };
    return { answer: JSON.stringify(await respond(library, options)) };
  } catch (error) {
    const isKnown = error instanceof Error && error.name === 'InvalidStateError';
    return { failed: isKnown ? 'known' : 'failed' };
  }
}

export const makePasskey = (address: string) =>
  answer(address, (library, optionsJSON) => library.startRegistration({ optionsJSON }));

export const usePasskeyAt = (address: string) =>
  answer(address, (library, optionsJSON) => library.startAuthentication({ optionsJSON }));
