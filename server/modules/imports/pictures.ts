/** Fetches pictures from URLs in a file. The file may come from anybody, so only the public internet is called. */
import { seconds } from '#platform/clock.ts';
import { createOutbound, PUBLIC, type Reach } from '#platform/outbound/index.ts';

/** Returns the bytes; throws when they cannot be fetched. */
export type FetchPicture = (url: string) => Promise<Buffer>;

const TIMEOUT_MS = seconds(10);
const MAX_BYTES = 15 * 1024 * 1024;
const MAX_REDIRECTS = 3;

export function pictureFetcher(reach: Reach = PUBLIC): FetchPicture {
  const outbound = createOutbound({
    reach,
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_BYTES,
    maxRedirects: MAX_REDIRECTS,
  });
  return async (url) => {
    const response = await outbound(url);
    if (response.status !== 200) {
      throw new Error(`${new URL(url).host} answered ${response.status}`);
    }
    return Buffer.from(await response.arrayBuffer());
  };
}
