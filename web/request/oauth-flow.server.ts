/**
 * An OAuth flow to Google or Facebook and back. What the API sealed for it is stored in a cookie of this browser, so
 * that no other browser can finish it.
 */
import type { CookieJar } from './cookies.server.ts';
import { localPath } from './local-path.ts';

/** `enter`: to sign in. `link`: to connect the account there with the one here. */
export type OAuthFlow = { kind: 'enter' | 'link'; flow: string; to: string };

/** The flow lasts as long in the API. */
const FLOW_SECONDS = 10 * 60;
/** Longer ones would not fit into a cookie beside the flow. */
const MAX_PATH_LENGTH = 1000;

export function packOAuthFlow(cookies: CookieJar, { kind, flow, to }: OAuthFlow): void {
  const path = encodeURIComponent(to.length > MAX_PATH_LENGTH ? '' : to);
  cookies.set('oauthFlow', `${kind}~${flow}~${path}`, { maxAgeSeconds: FLOW_SECONDS });
}

/**
 * Whether the person pressed a button on our own pages, or typed the URL. A provider that knows them may ask nothing
 * more, so a link on another site could sign people in without their doing; it leads to the page with the button.
 */
export function isOwnAct({ headers }: Request): boolean {
  return ['same-origin', 'none', null].includes(headers.get('sec-fetch-site'));
}

/** Each flow ends once, however it ends. */
export function unpackOAuthFlow(cookies: CookieJar): OAuthFlow {
  const [kind, flow = '', path = ''] = (cookies.get('oauthFlow') ?? '').split('~');
  cookies.remove('oauthFlow');
  return { kind: kind === 'link' ? 'link' : 'enter', flow, to: localPath(readPath(path), '') };
}

function readPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
