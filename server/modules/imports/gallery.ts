/** The pictures of one import: fetched where possible, without retrying hosts that keep failing. */
import { receivePicture } from '#modules/media/index.ts';
import type { Db } from '#platform/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { FetchPicture } from './pictures.ts';

/** After this many failures in a row a host is skipped for the rest of the import. */
const MAX_FAILURES = 2;

export class Gallery {
  #db: Db;
  #fetch: FetchPicture;
  #log: (line: string) => void;
  #failures = new Map<string, number>();

  constructor(db: Db, fetch: FetchPicture, log: (line: string) => void) {
    this.#db = db;
    this.#fetch = fetch;
    this.#log = log;
  }

  /** The id of the picture in our database, or null when it cannot be fetched and stays a reference. */
  async add(url: string): Promise<string | null> {
    const { host } = new URL(url);
    const failures = this.#failures.get(host) ?? 0;
    if (failures >= MAX_FAILURES) return null;
    try {
      const { id } = await receivePicture(this.#db, await this.#fetch(url));
      this.#failures.set(host, 0);
      return id;
    } catch (error) {
      if (error instanceof Refusal) {
        this.#log(`The picture ${url} stays a reference: ${error.message}`);
        return null;
      }
      this.#failures.set(host, failures + 1);
      if (failures + 1 === MAX_FAILURES) {
        this.#log(`${host} does not give us its pictures; they stay references to it.`);
      }
      return null;
    }
  }
}
