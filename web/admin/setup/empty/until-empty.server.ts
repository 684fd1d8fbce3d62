import { read, type ShopApi } from '../../../request/api.server.ts';

const TRIES = 25;
const PAUSE_MS = 200;

/** Waits a moment for what is usually done in one; a page that comes earlier says that it is under way. */
export async function untilEmpty(api: ShopApi): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const { emptying } = await read(api.GET('/admin/setup/demo'));
    if (emptying?.doneAt) return;
    await new Promise((wake) => setTimeout(wake, PAUSE_MS));
  }
}
