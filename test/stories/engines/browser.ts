/**
 * One way of speaking to browsers of different makers: Chromium and Firefox by WebDriver BiDi (puppeteer-core), WebKit
 * by WebDriver (selenium-webdriver). The stories know only what stands here.
 */
import { setTimeout as sleep } from 'node:timers/promises';

/** What a library has to offer for one window. Things of the page are found by XPath, which all of them know. */
export type Driver<Thing> = {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  all(xpath: string): Promise<Thing[]>;
  isShown(thing: Thing): Promise<boolean>;
  click(thing: Thing): Promise<void>;
  /** Presses the place in its middle, whatever lies there. */
  clickAt(thing: Thing): Promise<void>;
  select(thing: Thing, value: string): Promise<void>;
  /** Empties the field first. */
  type(thing: Thing, words: string): Promise<void>;
  choose(thing: Thing, file: string): Promise<void>;
  press(key: 'Enter' | 'Escape'): Promise<void>;
  run<T>(script: string): Promise<T>;
  picture(): Promise<Buffer>;
  resize(size: Size): Promise<void>;
  /** What went wrong on the pages without anybody looking, as far as the browser tells. */
  faults(): string[];
  close(): Promise<void>;
};

export type Size = { width: number; height: number };
export const PHONE: Size = { width: 390, height: 844 };
export const DESKTOP: Size = { width: 1280, height: 900 };

export type Engine = {
  name: string;
  version: string;
  open(size: Size): Promise<Window>;
  close(): Promise<void>;
};

const TIMEOUT_MS = 20_000;
const PAUSE_MS = 100;

/** A window as the stories use it: everything is waited for. */
export type Window = ReturnType<typeof windowOf>;

export function windowOf<Thing>(driver: Driver<Thing>) {
  const shown = async (xpath: string): Promise<Thing | undefined> => {
    for (const thing of await driver.all(xpath)) if (await driver.isShown(thing)) return thing;
    return undefined;
  };
  const see = (xpath: string) => until(`${xpath} is seen`, () => shown(xpath));
  /** A page may move or be drawn anew between finding a thing and using it; it is tried again then. */
  const act = (xpath: string, use: (thing: Thing) => Promise<void>) =>
    until(`${xpath} is used`, async () => {
      const thing = await shown(xpath);
      // What is pressed while one page turns into the next, the picture of the turning takes.
      const isTurning = await driver.run<boolean>('return Boolean(document.activeViewTransition)');
      if (!thing || isTurning) return undefined;
      await use(thing);
      return true;
    });
  return {
    goto: driver.goto,
    url: driver.url,
    press: driver.press,
    run: driver.run,
    resize: driver.resize,
    picture: driver.picture,
    faults: driver.faults,
    close: driver.close,
    see,
    isSeen: async (xpath: string) => (await shown(xpath)) !== undefined,
    gone: (xpath: string) =>
      until(`${xpath} is gone`, async () => ((await shown(xpath)) ? undefined : true)),
    click: (xpath: string) => act(xpath, (thing) => driver.click(thing)),
    clickAt: (xpath: string) => act(xpath, (thing) => driver.clickAt(thing)),
    select: (xpath: string, value: string) => act(xpath, (thing) => driver.select(thing, value)),
    type: (xpath: string, words: string) => act(xpath, (thing) => driver.type(thing, words)),
    /** File fields are often hidden behind a button. */
    async choose(xpath: string, file: string) {
      const [field] = await until(`${xpath} is there`, async () => {
        const all = await driver.all(xpath);
        return all.length > 0 ? all : undefined;
      });
      if (field) await driver.choose(field, file);
    },
    untilAt: (pattern: RegExp) =>
      until(`the address is ${pattern}`, async () =>
        pattern.test(await driver.url()) ? true : undefined,
      ),
    /** Scripts of the page listen. */
    hydrated: () =>
      until('the page is awake', async () =>
        (await driver.run<boolean>(
          `return Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react'))`,
        ))
          ? true
          : undefined,
      ),
  };
}

/** Looks again and again; what a browser refuses meanwhile is told only when the time is over. */
export async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + TIMEOUT_MS;
  let refusal: unknown;
  while (Date.now() < end) {
    try {
      const seen = await look();
      if (seen !== undefined) return seen;
    } catch (error) {
      refusal = error;
    }
    await sleep(PAUSE_MS);
  }
  throw new Error(`It did not come about that ${what}.`, { cause: refusal });
}

const LONGEST_MS = 180_000;

/** A browser that has stopped answering ends its story, not the run. */
export async function inTime<T>(what: string, work: PromiseLike<T>): Promise<T> {
  const stop = new AbortController();
  const late = sleep(LONGEST_MS, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`It did not come about in time that ${what}.`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    stop.abort();
  }
}
