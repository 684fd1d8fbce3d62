/**
 * The layout of every mail: one column, readable without pictures and in dark mode, with plain text of equal content.
 */
import { contentLocale, directionOf } from '#common/locales.ts';
import { type Colours, coloursOf } from '#common/look/colours.ts';
import { sellerLines } from '#common/seller.ts';
import { renderMarkdown } from '#modules/content/index.ts';
import { type MailLogo, mailLogosOf, type Settings } from '#modules/settings/index.ts';
import { Html, html } from '#platform/html.ts';

export type MailParts = {
  locale: string;
  shopName: string;
  /** In the place of the name, which is its words where pictures are off. */
  logo: { light: MailLogo | null; dark: MailLogo | null };
  /** Of the shop's look, so that mails are of the same hand as its pages. */
  colours: Colours;
  title: string;
  paragraphs: string[];
  /** Rows of a small table, the last one bold. */
  rows: { label: string; value: string }[];
  addressTitle: string | null;
  address: string[];
  link: { text: string; url: string } | null;
  footer: string;
  /** In full below the rest, as Markdown: what its reader must be able to keep. */
  texts?: { title: string; text: string }[];
  /** Links and pictures of those texts lead there. */
  publicUrl?: string;
  /** Who sends it: name, address and how to reach them, as they are set. */
  seller: string[];
};

/** What each mail says of the shop itself. */
export const senderParts = (
  { identity, look, branding }: Pick<Settings, 'identity' | 'look' | 'branding'>,
  { locale, publicUrl }: { locale: string; publicUrl: string },
): Pick<MailParts, 'shopName' | 'logo' | 'seller' | 'colours'> => ({
  shopName: identity.name,
  logo: mailLogosOf(branding, publicUrl),
  colours: coloursOf(look),
  seller: [...sellerLines(identity, contentLocale(locale)), identity.email, identity.phone].filter(
    Boolean,
  ),
});

export function renderHtml(mail: MailParts): string {
  const { paper, ink, quiet, hairline, accent, 'on-accent': onAccent } = mail.colours;
  const { locale, title, paragraphs, rows, address, addressTitle, link, footer } = mail;
  const { seller } = mail;
  const page = html`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${title}</title>
<style>
  body { margin: 0; background: ${paper.light}; color: ${ink.light}; font: 16px/1.6 'Hanken Grotesk', 'Segoe UI', Roboto, Arial, sans-serif; }
  .mail { max-width: 560px; margin: 0 auto; padding: 40px 24px; }
  .shop, h1 { font-family: Newsreader, Georgia, serif; font-weight: 400; }
  .shop { font-size: 22px; } h1 { font-size: 30px; line-height: 1.2; margin: 32px 0 16px; }
  table { width: 100%; border-collapse: collapse; margin: 24px 0; }
  td { padding: 10px 0; border-top: 1px solid ${hairline.light}; vertical-align: top; }
  td + td { text-align: end; white-space: nowrap; padding-inline-start: 16px; font-variant-numeric: tabular-nums; }
  tr:last-child td { font-weight: 600; }
  .link { display: inline-block; background: ${accent.light}; color: ${onAccent.light}; padding: 13px 22px; text-decoration: none; }
  .quiet { color: ${quiet.light}; font-size: 14px; }
  .logo { border: 0; } .for-dark { display: none; }
  @media (prefers-color-scheme: dark) {
    .on-paper { background: ${paper.light}; color: ${ink.light}; padding: 8px; }
    .for-light { display: none; } .for-dark { display: inline; }
    body { background: ${paper.dark}; color: ${ink.dark}; } td { border-color: ${hairline.dark}; } .quiet { color: ${quiet.dark}; }
    .link { background: ${accent.dark}; color: ${onAccent.dark}; }
  }
</style></head>
<body><div class="mail">
<div class="shop">${headOf(mail)}</div>
<h1>${title}</h1>
${paragraphs.map((text) => html`<p>${text}</p>`)}
${rows.length > 0 ? html`<table role="presentation">${rows.map(({ label, value }) => html`<tr><td>${label}</td><td>${value}</td></tr>`)}</table>` : ''}
${addressTitle ? html`<p class="quiet">${addressTitle}<br>${joined(address)}</p>` : ''}
${link ? html`<p><a class="link" href="${link.url}">${link.text}</a></p>` : ''}
<p class="quiet">${footer}</p>
${seller.length > 0 ? html`<p class="quiet">${joined(seller)}</p>` : ''}
${textsOf(mail).map(({ title, text }) => html`<h2>${title}</h2>${new Html(renderMarkdown(text, { base: mail.publicUrl }))}`)}
</div></body></html>`;
  return page.text;
}

/** The logo, its name in words for those who see no pictures; a dark one in its place in the dark. */
function headOf({ shopName, logo: { light, dark } }: MailParts): Html {
  if (!light) return html`${shopName}`;
  if (!dark) return imageOf(light, { shopName, of: 'logo on-paper' });
  return html`${imageOf(light, { shopName, of: 'logo for-light' })}${imageOf(dark, { shopName, of: 'logo for-dark' })}`;
}

const imageOf = (
  { url, width, height }: MailLogo,
  { shopName, of }: { shopName: string; of: string },
) =>
  html`<img class="${of}" src="${url}" width="${String(width)}" height="${String(height)}" alt="${shopName}">`;

const textsOf = ({ texts = [] }: MailParts) => texts;

function joined(lines: string[]): Html {
  return new Html(lines.map((line) => html`${line}`.text).join('<br>'));
}

export function renderText(mail: MailParts): string {
  const { shopName, title, paragraphs, rows, address, addressTitle, link, footer } = mail;
  const blocks = [
    shopName,
    title,
    ...paragraphs,
    rows.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    addressTitle && [addressTitle, ...address].join('\n'),
    link && `${link.text}:\n${link.url}`,
    `--\n${footer}`,
    mail.seller.join('\n'),
    ...textsOf(mail).map(({ title, text }) => `${title.toUpperCase()}\n\n${text}`),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
