/** Why a call to the outside came to nothing. */
export type OutboundReason =
  | 'address_refused'
  | 'redirect_refused'
  | 'timeout'
  | 'too_large'
  | 'unreachable';

const WORDS: Record<OutboundReason, string> = {
  address_refused: 'is not an address that may be called',
  redirect_refused: 'sends the call elsewhere',
  timeout: 'did not answer in time',
  too_large: 'answered more than is read',
  unreachable: 'could not be reached',
};

/**
 * Names the host that was called and nothing else: paths, queries, headers and bodies hold names, tokens and keys,
 * and errors are logged.
 */
export class OutboundError extends Error {
  override name = 'OutboundError';
  reason: OutboundReason;
  constructor(who: string, reason: OutboundReason, options?: ErrorOptions) {
    super(`${who} ${WORDS[reason]}`, options);
    this.reason = reason;
  }
}
