/** Cached pages for everyone who is not signed in, each with gaps for a fresh nonce. */
import { randomBytes } from 'node:crypto';
import { isByCountry } from '#common/pages.ts';
import type { ResponseCache, StoredPage } from '#platform/response-cache.ts';
import { storedPage } from './page-gaps.ts';
import type { Visitor } from './visitor.ts';

/** 128 random bits, 22 characters. */
export const newNonce = () => randomBytes(16).toString('base64url');

/** Stands in pages for the nonce until they are sent. Nobody outside ever sees it. */
export const NONCE_GAP = newNonce();

export type NewPage = { html: string; contentType: string; tags: string[] };

export class PageStore {
  #cache: ResponseCache;

  constructor(cache: ResponseCache) {
    this.#cache = cache;
  }

  find(visitor: Visitor, url: string): StoredPage | undefined {
    return this.#cache.get(this.keyOf(visitor, url))?.page;
  }

  ticket(): number {
    return this.#cache.ticket();
  }

  /** Stores the page unless what it was made from has changed meanwhile. */
  keep(visitor: Visitor, url: string, { html, contentType, tags }: NewPage, ticket: number): void {
    const page = storedPage(html, NONCE_GAP, contentType);
    const key = this.keyOf(visitor, url);
    this.#cache.keep(key, { body: page.packed, page, contentType, tags }, ticket);
  }

  keyOf({ locale, currency, country, theme }: Visitor, url: string): string {
    return `page ${locale} ${currency} ${isByCountry(url) ? country : '-'} ${theme} ${url}`;
  }
}
