/** Which of a country's rates goods are charged. Many countries charge less on food, books and the like. */
export const TAX_CLASSES = ['standard', 'reduced'] as const;
export type TaxClass = (typeof TAX_CLASSES)[number];
