type Value = { value: string };

/** What people call a variant: "Morrow cup (Moss, Large)". Where one of several is meant, the product's title is too little. */
export function variantName(title: string, options: Value[]): string {
  const values = options.map(({ value }) => value).join(', ');
  return values ? `${title} (${values})` : title;
}
