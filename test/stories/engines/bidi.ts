/** Chromium and Firefox, by WebDriver BiDi. */
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { findChromium } from '#test/harness/browser/chromium.ts';
import { type Driver, type Engine, type Size, windowOf } from './browser.ts';
import { needed } from './find.ts';

export async function startFirefox(): Promise<Engine> {
  const executablePath = needed('firefox');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  return engineOf('firefox', browser);
}

export async function startChromium(): Promise<Engine> {
  const { path, env } = await findChromium(process.env.TEST_CHROMIUM);
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: path,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
    env: { ...process.env, ...env },
  });
  return engineOf('chromium', browser);
}

async function engineOf(name: string, browser: Browser): Promise<Engine> {
  return {
    name,
    version: await browser.version(),
    async open(size) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport(size);
      return windowOf(driverOf(page, () => context.close()));
    },
    close: () => browser.close(),
  };
}

/** A refused form says so with its status, and pages of stand-ins have no picture; browsers tell of both. */
const MEANT = /status of 4\d\d|favicon\.ico/;

function driverOf(page: Page, close: () => Promise<void>): Driver<ElementHandle> {
  const faults: string[] = [];
  const note = (words: string) => {
    if (!MEANT.test(words)) faults.push(`${page.url()}: ${words}`);
  };
  page.on('pageerror', (error) => note(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  return {
    goto: async (url) => void (await page.goto(url)),
    url: async () => page.url(),
    all: (xpath) => page.$$(`::-p-xpath(${xpath})`),
    isShown: (thing) => thing.isVisible(),
    click: (thing) => thing.click(),
    clickAt: (thing) => thing.click(),
    select: async (thing, value) => void (await thing.select(value)),
    async type(thing, words) {
      await thing.click({ count: 3 });
      await page.keyboard.press('Backspace');
      await thing.type(words);
    },
    choose: (thing, file) => (thing as ElementHandle<HTMLInputElement>).uploadFile(file),
    press: (key) => page.keyboard.press(key),
    run: <T>(script: string) => page.evaluate(`(() => { ${script} })()`) as Promise<T>,
    picture: async () => Buffer.from(await page.screenshot()),
    resize: (size: Size) => page.setViewport(size),
    faults: () => faults,
    close,
  };
}
