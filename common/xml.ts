const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in XML, also between quotes; without the characters that XML does not know. */
export const escapeXml = (text: string): string =>
  text.replaceAll(NO_XML, '').replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it takes away.
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
