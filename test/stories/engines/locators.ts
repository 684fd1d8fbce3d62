/** How the stories name what they see, as XPath. A name may be a part of the words. */
const quoted = (words: string) => `"${words}"`;
const contains = (words: string) => `contains(normalize-space(.), ${quoted(words)})`;
const isCalled = (words: string) =>
  `(${contains(words)} or contains(@aria-label, ${quoted(words)}))`;

export const text = (words: string) =>
  `//*[text()[contains(normalize-space(.), ${quoted(words)})]]`;
export const heading = (words: string) =>
  `//*[self::h1 or self::h2 or self::h3][${contains(words)}]`;
export const link = (words: string, within = '') => `${within}//a[${isCalled(words)}]`;
export const button = (words: string, within = '') => `${within}//button[${isCalled(words)}]`;
export const field = (label: string, within = '') =>
  `${within}//*[@id = //label[starts-with(normalize-space(.), ${quoted(label)})]/@for]`;
export const choice = (label: string) => `//label[${contains(label)}]/input`;
export const option = (label: string, within = '') => `${field(label, within)}/option`;
export const section = (words: string) => `//section[.//h2[normalize-space(.) = ${quoted(words)}]]`;
export const css = (attribute: string, value: string) => `//*[@${attribute} = ${quoted(value)}]`;
