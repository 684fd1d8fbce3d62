/**
 * Fetches pictures from addresses that a file names. The file may come from anybody, so only public addresses are
 * asked: a name is resolved here, checked, and the connection made to exactly what was checked.
 */
import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { type ClientRequest, get as httpGet, type IncomingMessage } from 'node:http';
import { get as httpsGet } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { buffer } from 'node:stream/consumers';
import ipaddr from 'ipaddr.js';

/** Answers the bytes; throws when they cannot be had. */
export type FetchPicture = (url: string) => Promise<Buffer>;

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 15 * 1024 * 1024;
const MAX_REDIRECTS = 3;

/** Where pictures may come from. Tests ask a server of their own; everybody else the public internet. */
export type Reach = {
  allowsUrl: (url: URL) => boolean;
  allowsAddress: (address: string) => boolean;
};
export const PUBLIC: Reach = {
  allowsUrl: ({ protocol, port, username, password }) =>
    protocol === 'https:' && port === '' && !username && !password,
  allowsAddress: isPublicAddress,
};

/** Not ours, not a neighbour's, not the machine itself, not an IPv4 address dressed up as one of these. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

export async function fetchPicture(url: string, reach: Reach = PUBLIC): Promise<Buffer> {
  let at = new URL(url);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const answer = await ask(at, reach);
    const { statusCode = 0, headers } = answer;
    if (statusCode === 200) return readWithin(answer);
    answer.destroy();
    if (statusCode < 300 || statusCode >= 400 || !headers.location) {
      throw new Error(`${at.host} answered ${statusCode}`);
    }
    at = new URL(headers.location, at);
  }
  throw new Error(`${at.host} sends us round in circles`);
}

function ask(url: URL, reach: Reach): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // An address in place of a name is never resolved, so it is checked here.
  if (!reach.allowsUrl(url) || (isIP(host) && !reach.allowsAddress(host))) {
    return Promise.reject(new Error(`${url.host} is not a public address`));
  }
  return new Promise((resolve, reject) => {
    const get = url.protocol === 'https:' ? httpsGet : httpGet;
    const request: ClientRequest = get(
      url,
      { lookup: lookupWithin(reach), signal: AbortSignal.timeout(TIMEOUT_MS), agent: false },
      resolve,
    );
    request.on('error', reject);
  });
}

function lookupWithin(reach: Reach): LookupFunction {
  return (hostname: string, options: LookupOptions, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? [];
      if (error || !first) return done(error ?? new Error(`${hostname} has no address`), '');
      if (!addresses.every(({ address }) => reach.allowsAddress(address))) {
        return done(new Error(`${hostname} is not a public address`), '');
      }
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}

async function readWithin(answer: IncomingMessage): Promise<Buffer> {
  let received = 0;
  answer.on('data', (chunk: Buffer) => {
    received += chunk.byteLength;
    if (received > MAX_BYTES) answer.destroy(new Error('the picture is too heavy'));
  });
  return buffer(answer);
}
