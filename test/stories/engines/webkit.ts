/** WebKitGTK, by WebDriver. Its window needs a display: without one, Xvfb gives one that nobody sees. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  Builder,
  By,
  Capabilities,
  Key,
  type WebDriver,
  type WebElement,
} from 'selenium-webdriver';
import { freePort } from '#platform/postgres/connect.ts';
import { type Driver, type Engine, inTime, until, windowOf } from './browser.ts';
import { needed } from './find.ts';

const SCREEN = '1600x1200x24';

export async function startWebkit(): Promise<Engine> {
  const program = needed('webkitDriver');
  const binary = needed('webkit');
  const display = process.env.DISPLAY ? null : await startDisplay(needed('display'));
  const env = { ...process.env, ...(display && { DISPLAY: display.name }) };
  const first = await openWindow(program, binary, env);
  const version = String((await first.browser.getCapabilities()).get('browserVersion'));
  await first.close();
  return {
    name: 'webkit',
    version,
    async open(size) {
      const { browser, close } = await openWindow(program, binary, env);
      const window = windowOf(driverOf(browser, close));
      await window.resize(size);
      return window;
    },
    async close() {
      if (display) await end(display.process);
    },
  };
}

/** Each window has a driver and a browser of its own, which remember nothing of the one before. */
async function openWindow(program: string, binary: string, env: NodeJS.ProcessEnv) {
  const port = await freePort();
  const driver = spawn(program, [`--port=${port}`], { env, stdio: 'ignore' });
  const server = `http://127.0.0.1:${port}`;
  const listens = async () => ((await fetch(`${server}/status`)).ok ? true : undefined);
  await until('the WebKit driver listens', listens);
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  });
  const opened = new Builder().usingServer(server).withCapabilities(capabilities).build();
  const browser = await inTime('WebKit opens a window', opened);
  const close = async () => {
    await inTime('WebKit closes', browser.quit()).catch(() => {});
    await end(driver);
  };
  return { browser, close };
}

/** The display's own number comes from Xvfb, which takes one that is free and writes it down. */
async function startDisplay(xvfb: string): Promise<{ name: string; process: ChildProcess }> {
  const child = spawn(xvfb, ['-displayfd', '1', '-screen', '0', SCREEN], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { name: `:${line.toString().trim()}`, process: child };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || !child.kill()) return;
  await once(child, 'exit');
}

function driverOf(browser: WebDriver, close: () => Promise<void>): Driver<WebElement> {
  const keys = { Enter: Key.ENTER, Escape: Key.ESCAPE };
  return {
    goto: (url) => browser.get(url),
    url: () => browser.getCurrentUrl(),
    all: (xpath) => browser.findElements(By.xpath(xpath)),
    isShown: (thing) => thing.isDisplayed(),
    click: (thing) => thing.click(),
    clickAt: (thing) => browser.actions().move({ origin: thing }).click().perform(),
    select: (thing, value) => thing.findElement(By.css(`option[value="${value}"]`)).click(),
    async type(thing, words) {
      // By itself it scrolls no further than to the edge, where something may be fixed.
      await browser.executeScript('arguments[0].scrollIntoView({ block: "center" })', thing);
      await thing.clear();
      await thing.sendKeys(words);
    },
    choose: (thing, file) => thing.sendKeys(file),
    press: (key) => browser.actions().sendKeys(keys[key]).perform(),
    run: (script) => browser.executeScript(script),
    picture: async () => Buffer.from(await browser.takeScreenshot(), 'base64'),
    resize: async ({ width, height }) => {
      await browser.manage().window().setRect({ x: 0, y: 0, width, height });
    },
    // WebDriver tells of none.
    faults: () => [],
    close,
  };
}
