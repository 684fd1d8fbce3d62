/** How names are stored: `Red`, `Red ` and a `Réd` whose accent is a character of its own must not be three things. */
import type { ProductFields } from './products.ts';
import type { VariantInput } from './variants.ts';

/** One form of each letter (NFC), single spaces within and none around. */
export const tidyText = (text: string): string =>
  text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

export function tidyVariant<V extends Pick<VariantInput, 'sku' | 'options'>>(variant: V): V {
  const { sku, options } = variant;
  return {
    ...variant,
    ...(sku && { sku: tidyText(sku) }),
    ...(options && { options: options.map(tidyText) }),
  };
}

export function tidyProduct<P extends ProductFields>(fields: P): P {
  const { title, vendor, tags, options, variants } = fields;
  return {
    ...fields,
    ...(title !== undefined && { title: tidyText(title) }),
    ...(vendor !== undefined && { vendor: tidyText(vendor) }),
    ...(tags && { tags: [...new Set(tags.map(tidyText).filter(Boolean))] }),
    ...(options && {
      options: options.map(({ name, values, ...option }) => ({
        ...option,
        name: tidyText(name),
        ...(values && { values: values.map(tidyText) }),
      })),
    }),
    ...(variants && { variants: variants.map(tidyVariant) }),
  };
}
