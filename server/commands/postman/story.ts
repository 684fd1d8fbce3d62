/**
 * The order in which the exported collection calls the API, so that all of it passes from the top against a new demo
 * shop: what is read was created before, and what was created is removed at the end.
 */
import { GOODS_AND_ORDERS } from './goods-and-orders.ts';
import { OWN_SHOP } from './own-shop.ts';
import { PEOPLE } from './people.ts';
import type { Step } from './steps.ts';

/** Its people come last, since they end its sign-ins. */
export const CHAPTERS: Record<string, Step[]> = { ...GOODS_AND_ORDERS, ...OWN_SHOP, ...PEOPLE };

/** What cannot pass in a new demo shop, and why. */
export const LEFT_OUT: Record<string, string[]> = {
  'empties the demo, all other calls’ doing included': ['emptyDemo'],
  'takes a second language, and a fresh shop has one': [
    'getProductTranslation',
    'setProductTranslation',
  ],
  'takes a file of yours': ['addMedia'],
  'takes a code of an authenticator app': [
    'signInWithCode',
    'confirmAuthenticator',
    'renewRecoveryCodes',
    'removeAuthenticator',
  ],
  'takes a passkey, which only a browser can make': [
    'addPasskey',
    'renamePasskey',
    'removePasskey',
    'signInWithPasskey',
    'beginConfirmWithPasskey',
    'confirmWithPasskey',
  ],
  'leads to Google or Facebook and back, and a fresh shop has neither': [
    'startSignInElsewhere',
    'finishSignInElsewhere',
    'startIdentityLink',
    'finishIdentityLink',
    'unlinkIdentity',
  ],
  'takes what a payment provider has signed': ['receiveWebhook', 'returnFromProvider'],
  'is about money that is held or needs attention, which a fresh shop has none of': [
    'takeHeldMoney',
    'attendToPayment',
  ],
  'never ends: it tells of changes as they come': ['followOrder', 'followOrderAsStaff'],
  'works once, before the shop has an owner': ['setUpOwner'],
};
