/**
 * The pages of the demo's payment and identity providers: sober, and unlike any shop, so that nobody mistakes them
 * for one. No script at all.
 */
import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { directionOf } from '#common/locales.ts';
import { Html, html } from './html.ts';

const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #16202b; --soft: #55606d; --paper: #f4f6f8; --card: #fff;
  --line: #c9d0d8; --accent: #1f4fd8; --on-accent: #fff; --stripe: #f6c945; --on-stripe: #2b2300; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8edf2; --soft: #a6b1bd; --paper: #0f151b; --card: #18212a; --line: #3a4754;
    --accent: #8fb0ff; --on-accent: #0b1430; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
.banner { margin: 0; padding: .6rem 1rem; text-align: center; font-weight: 600;
  background: var(--stripe); color: var(--on-stripe); }
main { max-width: 30rem; margin: 0 auto; padding: 2rem 1rem 3rem; }
h1 { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
p { margin: 0 0 1rem; }
.soft { color: var(--soft); }
fieldset { margin: 1.5rem 0 0; padding: 0; border: 0; }
legend { padding: 0; margin-bottom: .5rem; font-weight: 600; }
.choices { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
.choice { display: flex; gap: .75rem; align-items: flex-start; min-height: 44px; padding: .6rem .9rem;
  cursor: pointer; }
.choice + .choice { border-top: 1px solid var(--line); }
.choice input { width: 1.25rem; height: 1.25rem; margin: .15rem 0 0; flex: none; accent-color: var(--accent); }
.choice span { display: block; }
.hint { color: var(--soft); font-size: .9rem; }
.field { margin-top: 1.25rem; }
.field label { display: block; font-weight: 600; margin-bottom: .35rem; }
.field input { width: 100%; min-height: 48px; padding: .6rem .8rem; font: inherit; color: inherit;
  background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
.fault { margin: .35rem 0 0; font-weight: 600; }
details { margin-top: 1.75rem; }
summary { min-height: 44px; padding: .6rem 0; cursor: pointer; color: var(--soft); }
.acts { display: grid; gap: .75rem; margin-top: 1.75rem; }
button, .button { display: block; width: 100%; min-height: 48px; padding: .65rem 1rem; border-radius: .5rem;
  border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); font: inherit;
  font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; }
.quiet { background: transparent; border-color: var(--line); color: var(--ink); font-weight: 400; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64');

/**
 * Nothing but this style may load or run. `origins`: where our forms may lead, since browsers apply form-action to
 * the redirect after a form as well.
 */
function policyFor(origins: string[]): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    `form-action ${["'self'", ...origins].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

type DemoPage = {
  locale: string;
  /** The document's title. */
  title: string;
  /** Says on every page that this is a demo. */
  banner: string;
  heading: string;
  content: Html[];
};

export function renderDemoPage({ locale, title, banner, heading, content }: DemoPage): string {
  return html`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Html(PAGE_STYLE)}</style>
</head>
<body>
<header><p class="banner">${banner}</p></header>
<main><h1>${heading}</h1>${content}</main>
</body>
</html>`.text;
}

export type Choice = { value: string; name: string; hint: string };

/** The first choice is preselected, so that continuing takes one press. */
export function renderChoices(
  field: string,
  legend: string,
  choices: Choice[],
  chosen = choices[0]?.value,
): Html {
  return html`<fieldset><legend>${legend}</legend><div class="choices">
${choices.map(
  ({ value, name, hint }) => html`<label class="choice">
<input type="radio" name="${field}" value="${value}"${value === chosen ? html` checked` : ''}>
<span>${name} <span class="hint">${hint}</span></span></label>`,
)}</div></fieldset>`;
}

/** `leadsTo`: URLs to which the page's forms may lead. */
export function sendDemoPage(
  reply: FastifyReply,
  text: string,
  leadsTo: string[] = [],
): FastifyReply {
  return reply
    .headers({
      'content-security-policy': policyFor(leadsTo.map((url) => new URL(url).origin)),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    .type('text/html; charset=utf-8')
    .send(text);
}
