/** A colour as settings keep it. Apart from the arithmetic of colours, so that a form need not load that. */
export const isHex = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);
