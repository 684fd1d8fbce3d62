/**
 * What happens when a client repeats a POST because the answer was lost. A route that creates something says `once:
 * true` and honours `Idempotency-Key`; every other is listed here with the reason why a second call creates nothing
 * twice. The app does not start with a POST that does neither.
 */
import type { RouteOptions } from 'fastify';

const MOVES = 'moves a state: what has moved already is answered as it stands, or refused';
const READS = 'makes nothing';
const LINK = 'the token in it works once';
const MAILS = 'sends a mail of which only the newest link counts; how many is limited';
const SIGNS_IN =
  'signs in: a second session can be ended, and tokens are not answered from a store';
const CHALLENGE = 'answers a fresh challenge; the one before runs out';

const HARMLESS: Record<string, string> = {
  addPasskey: 'a challenge works once, and a passkey is kept once',
  askForNewEmail: MAILS,
  askForNewsletter: MAILS,
  askAboutPayment: READS,
  acceptInvite: LINK,
  attendToPayment: MOVES,
  beginAuthenticator: 'answers a fresh secret in place of one that is not in use yet',
  beginConfirmWithPasskey: CHALLENGE,
  beginPasskey: CHALLENGE,
  beginSignInWithPasskey: CHALLENGE,
  blockCustomer: MOVES,
  blockStaff: MOVES,
  cancelOrder: MOVES,
  cancelOrderAsStaff: MOVES,
  changeEmail: LINK,
  changePassword: 'asks for the password that it replaces',
  claimCart: 'the things of a bag join another once, as it is gone then',
  confirmAuthenticator: 'a code works once',
  confirmMe: MOVES,
  confirmNewsletter: MOVES,
  confirmWithPasskey: 'a challenge works once',
  endNewsletter: MOVES,
  finishIdentityLink: 'what the provider hands out works once',
  emptyDemo: 'what is empty stays empty',
  forgetStaffFactors: MOVES,
  forgotPassword: MAILS,
  getShopPass: READS,
  setShopPassword: 'the same password takes its own place',
  markOrderDelivered: MOVES,
  notePaymentPaid: MOVES,
  noteRefundSent: MOVES,
  previewText: READS,
  readInvite: READS,
  refreshSession: 'has its own replay: a token that was just used answers the same session',
  register: 'an address has one account: a second call is refused',
  renewRecoveryCodes: 'new codes take the place of the ones before',
  resetPassword: LINK,
  sendVerification: MAILS,
  setProductStatus: 'what has the status already is left alone',
  sortCategories: 'what stands in the order already stays there',
  setUpOwner: 'a shop is set up once',
  settleOrder: READS,
  signIn: SIGNS_IN,
  signInWithCode: SIGNS_IN,
  signInWithPasskey: SIGNS_IN,
  signOut: MOVES,
  startIdentityLink: CHALLENGE,
  startOrderBatch: MOVES,
  sendTestMail: 'sends a mail to whoever asks; how many is limited',
  tagOrder: 'a tag is given once',
  takeHeldMoney: MOVES,
  unblockCustomer: MOVES,
  unblockStaff: MOVES,
  undoChange: 'what is undone does not stand any more, and a second call is refused',
  verifyEmail: LINK,
};

/** For the app's `onRoute`. Pages and webhooks have no API clients: their senders have ways of their own. */
export function requireRepeatable({ method, url, config, schema }: RouteOptions): void {
  const { operationId = '' } = (schema ?? {}) as { operationId?: string };
  if (method !== 'POST' || !url.startsWith('/api/')) return;
  if (config?.once === true || HARMLESS[operationId] !== undefined) return;
  throw new Error(
    `POST ${url} does not say what a second call does: honour Idempotency-Key (config.once and once()), ` +
      'or write into server/repeats.ts why it makes nothing twice.',
  );
}
