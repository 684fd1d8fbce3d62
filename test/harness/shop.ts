/** A running shop for the stories of one file. */
import { afterAll, inject } from 'vitest';
import { type RunningShop, startShop } from './running-shop.ts';

/** Opens a shop that closes at the end of the file; call it at the top of one. */
export async function openShop(settings: Record<string, string> = {}): Promise<RunningShop> {
  const shop = await startShop(inject('postgresUrl'), settings);
  afterAll(() => shop.close());
  return shop;
}
