type Value = { value: string };

/** What was said about a line, by name: an engraving, a wrapping. */
export type LineProperties = Record<string, string>;

/** What people call a variant: "Morrow cup (Moss, Large)". Where one of several is meant, the product's title is too little. */
export function variantName(title: string, options: Value[]): string {
  const values = options.map(({ value }) => value).join(', ');
  return values ? `${title} (${values})` : title;
}

/** The same with what sets a line apart from others of its variant: "Morrow cup (Moss, Engraving: For Ada)". */
export function lineName({
  title,
  options,
  properties,
}: {
  title: string;
  options: Value[];
  properties: LineProperties;
}): string {
  const said = Object.entries(properties).map(([name, value]) => ({ value: `${name}: ${value}` }));
  return variantName(title, [...options, ...said]);
}
