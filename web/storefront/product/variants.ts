/** Which variant is meant. Options stand in the address by their names, so that a link to one variant can be sent. */
import type { Product, Variant } from '../../request/shapes.ts';

/** Option name -> chosen value. */
export type Choice = Record<string, string>;

/** What the address asks for; anything else is filled from the first variant that can be had and fits. */
export function readChoice(product: Product, asked: URLSearchParams): Choice {
  const requested: Choice = {};
  for (const { name, values } of product.options) {
    const value = asked.get(name);
    if (value && values.includes(value)) requested[name] = value;
  }
  const fits = product.variants.filter((variant) => matches(variant, requested));
  const best = firstToHave(fits) ?? firstToHave(product.variants);
  return Object.fromEntries(best?.options.map(({ name, value }) => [name, value]) ?? []);
}

const firstToHave = (variants: Variant[]): Variant | undefined =>
  variants.find(({ inStock }) => inStock) ?? variants[0];

const matches = (variant: Variant, choice: Choice): boolean =>
  variant.options.every(({ name, value }) => (choice[name] ?? value) === value);

export function chosenVariant(product: Product, choice: Choice): Variant {
  const variant = product.variants.find((candidate) => matches(candidate, choice));
  return variant ?? product.variants[0]!;
}

/** What another value of one option leads to, with the other options as they are. */
export function variantWith(
  product: Product,
  choice: Choice,
  name: string,
  value: string,
): Variant | undefined {
  return product.variants.find((variant) => matches(variant, { ...choice, [name]: value }));
}

export function addressOf(product: Product, choice: Choice): string {
  const path = `/products/${product.slug}`;
  const asked = new URLSearchParams(choice);
  return asked.toString() ? `${path}?${asked}` : path;
}
