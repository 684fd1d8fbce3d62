/** What a visitor of a shop that is not open is told; it travels with the error of the page they came for. */
export type Closed = {
  name: string;
  doors: 'closed' | 'maintenance';
  /** The merchant's own words, if any. */
  text: string;
  /** The imprint and the like, as far as they are published. */
  legal: { slug: string; title: string }[];
  /** Where they wanted to go. */
  back: string;
};
