/** How names are stored: `Red`, `Red ` and a `Réd` whose accent is a character of its own must not be three things. */
import type { ProductFields } from './products.ts';
import type { VariantInput } from './variants.ts';

/** One form of each letter (NFC), single spaces within and none around. */
export const normalizeText = (text: string): string =>
  text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

export function normalizeVariant<V extends Pick<VariantInput, 'sku' | 'options'>>(variant: V): V {
  const { sku, options } = variant;
  return {
    ...variant,
    ...(sku && { sku: normalizeText(sku) }),
    ...(options && { options: options.map(normalizeText) }),
  };
}

export function normalizeProduct<P extends ProductFields>(fields: P): P {
  const { title, vendor, tags, options, variants } = fields;
  return {
    ...fields,
    ...(title !== undefined && { title: normalizeText(title) }),
    ...(vendor !== undefined && { vendor: normalizeText(vendor) }),
    ...(tags && { tags: [...new Set(tags.map(normalizeText).filter(Boolean))] }),
    ...(options && {
      options: options.map(({ name, values, ...option }) => ({
        ...option,
        name: normalizeText(name),
        ...(values && { values: values.map(normalizeText) }),
      })),
    }),
    ...(variants && { variants: variants.map(normalizeVariant) }),
  };
}
