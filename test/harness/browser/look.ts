/// <reference lib="dom" />
/** What every page must meet: no barrier that axe can find, and no sentence outside the catalogue. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';

/** Inside of a page that was given it. */
declare const axe: typeof axeCore;
/** A browser reads its long form half as fast. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Throws with every violation of WCAG 2.2 AA and the best practices, and the elements that it concerns. */
export async function assertAccessible(page: Page): Promise<void> {
  await analyse(page, {});
  const twice = await page.evaluate(idsGivenTwice);
  if (twice.length > 0) throw new Error(`Ids given twice on ${page.url()}: ${twice.join(', ')}`);
}

/** Runs in the page: axe looks only at the ids that something points to. */
function idsGivenTwice(): string[] {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}

/** Of these, only what may differ between light and dark: a tenth of the work. */
export async function assertReadableColours(page: Page): Promise<void> {
  await analyse(page, { runOnly: { type: 'rule', values: ['color-contrast'] } });
}

async function analyse(page: Page, options: axeCore.RunOptions): Promise<void> {
  await settle(page);
  // Half a megabyte of script, which the page keeps until it is left.
  if (!(await page.evaluate('typeof axe === "object"'))) await givenAxe(page);
  const lines = await page.evaluate(findBarriers, options);
  if (lines.length > 0)
    throw new Error(`axe finds barriers on ${page.url()}:\n${lines.join('\n')}`);
}

/** Its frames too, where they are of the same origin; a payment provider's is not ours to look at. */
async function givenAxe(page: Page): Promise<void> {
  await Promise.all(page.frames().map((frame) => frame.evaluate(AXE).catch(() => {})));
}

/** Runs in the page, which tells no more than what is wrong: a result in full is twice the work. */
async function findBarriers(options: axeCore.RunOptions): Promise<string[]> {
  const { violations } = await axe.run(document, { ...options, resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => {
    const found = nodes.slice(0, 3).map(({ target, failureSummary }) => {
      return `    ${target.join(' ')}\n      ${failureSummary}`;
    });
    return `  ${id}: ${help} (${nodes.length})\n${found.join('\n')}`;
  });
}

/** Colours in the middle of a transition have a contrast that nobody reads at. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Another size or scheme applies everywhere once the page was redrawn.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    await Promise.all(
      document.getAnimations().map((animation) => animation.finished.catch(() => {})),
    );
  });
}

/**
 * Throws when a page in the pseudo-language shows plain letters: a sentence that is not in the catalogue. What a
 * merchant or a shopper wrote is in an element with `translate="no"` or `data-content`.
 */
export async function assertTranslated(page: Page): Promise<void> {
  const bare = await page.evaluate(findPlainText);
  if (bare.length > 0) {
    throw new Error(`Sentences outside of the catalogue on ${page.url()}:\n  ${bare.join('\n  ')}`);
  }
}

/** Throws when the page is wider than the screen, and names the elements that stick out. */
export async function assertFits(page: Page): Promise<void> {
  const wide = await page.evaluate(async () => {
    // A screen that was just resized is redrawn first.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const size = `at ${innerWidth} x ${innerHeight}`;
    const elements = [...document.body.querySelectorAll('*')];
    const sticksOut = ({ left, right }: DOMRect) => left < -1 || right > clientWidth + 1;
    const wide = elements.filter((element) => sticksOut(element.getBoundingClientRect()));
    return [
      size,
      ...wide.slice(0, 5).map(({ localName, className }) => `${localName}.${className}`),
    ];
  });
  if (wide.length > 0)
    throw new Error(`${page.url()} is wider than the screen: ${wide.join(', ')}`);
}

/** Throws when a control cannot be pressed in its middle once it was scrolled to: something covers it. */
export async function assertReachable(page: Page): Promise<void> {
  const covered = await page.evaluate(findCovered);
  if (covered.length > 0) {
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    const where = `${page.url()} at ${width} x ${height}`;
    throw new Error(`Covered on ${where}:\n  ${covered.join('\n  ')}`);
  }
}

/** Runs in the page. */
function findCovered(): string[] {
  const ACTS = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
  const nameOf = (element: Element) =>
    `${element.localName}.${element.className} "${element.textContent?.trim().slice(0, 40)}"`;
  // What is for screen readers only is a pixel large; it and what is not for pressing are skipped.
  const isForEyes = (element: HTMLElement) => {
    const { width, height } = element.getBoundingClientRect();
    const isCut = getComputedStyle(element).clipPath !== 'none';
    const isDrawn = element.checkVisibility({ visibilityProperty: true });
    return width > 2 && height > 2 && isDrawn && !isCut;
  };
  const belongs = (hit: Element | null, element: Element) =>
    element.contains(hit) ||
    hit?.contains(element) ||
    [...((element as HTMLInputElement).labels ?? [])].some((label) => label.contains(hit)) ||
    // A row with a link leads where its link leads.
    Boolean(hit?.closest('tr') && hit.closest('tr') === element.closest('tr'));
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(ACTS)) {
    if (element.matches(':disabled, [tabindex="-1"]') || !isForEyes(element)) continue;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // Text over several lines has its middle between them.
    const { left, top, width, height } = element.getClientRects()[0] ?? new DOMRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    if (!belongs(hit, element))
      found.push(
        `${nameOf(element)} by ${hit ? nameOf(hit) : 'nothing, for it is off the screen'}`,
      );
  }
  window.scrollTo(0, 0);
  return found.slice(0, 8);
}

/** Runs in the page. */
function findPlainText(): string[] {
  const CONTENT = '[translate="no"], [data-content], script, style, noscript, template, code';
  const ATTRIBUTES = ['alt', 'aria-label', 'placeholder', 'title', 'aria-description'];
  // A sentence of the catalogue is in brackets, its letters accented; a plain word inside them is a value.
  const isPlain = (text: string): boolean => {
    const outside = text.replace(/\[[^[\]]*\]/g, '');
    return outside === text ? /[a-zA-Z]/.test(text) : isPlain(outside);
  };
  const found: string[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest(CONTENT)) continue;
    for (const node of element.childNodes) {
      const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : '';
      if (isPlain(text)) found.push(`<${element.localName}> ${text}`);
    }
    for (const name of ATTRIBUTES) {
      const text = element.getAttribute(name) ?? '';
      if (isPlain(text)) found.push(`<${element.localName} ${name}> ${text}`);
    }
  }
  return found;
}
