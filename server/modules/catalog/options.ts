/**
 * Options and the variants that come of them. A product has up to a few options ("Colour"), each variant has one value
 * for each of them, and no two variants on sale have the same ones. Planning is pure: it compares what is there with
 * what is wanted, and finds variants again by id or by their values, so that nothing is doubled.
 */
import { fieldError } from '#platform/errors.ts';
import { badOptions } from './errors.ts';

export type OptionInput = { id?: string; name: string; values?: string[] };
export type HasOptions = { id?: string; options?: string[] };

export type CurrentOption = { id: string; name: string };
/** `values`: by the option's id. */
export type CurrentVariant = { id: string; isArchived: boolean; values: Record<string, string> };
export type Current = { options: CurrentOption[]; variants: CurrentVariant[] };

export type PlannedOption = { id: string | null; name: string; values: string[] };
export type PlannedVariant<V> = { id: string | null; values: string[]; input: V };
export type Plan<V> = {
  options: PlannedOption[];
  variants: PlannedVariant<V>[];
  /** On sale until now and not wanted any more. */
  archive: string[];
};

/** Throws `catalog.bad_options` where a combination lacks a value, is unknown, or occurs twice. */
export function planVariants<V extends HasOptions>(
  current: Current,
  wantedOptions: OptionInput[] | undefined,
  wantedVariants: V[],
): Plan<V> {
  const options = planOptions(
    current,
    wantedOptions ?? current.options.map(({ id, name }) => ({ id, name })),
  );
  const ids = options.map(({ id }) => id);
  // Variants named by id are matched first; the others are found by their values.
  const named = wantedVariants.flatMap(({ id }) => id ?? []);
  if (new Set(named).size < named.length) {
    throw badOptions(fieldError('/variants', 'variant_twice'));
  }
  const taken = new Set(named);
  const seen = new Set<string>();
  const variants = wantedVariants.map((input, i) => {
    const path = `/variants/${i}`;
    const known = input.id ? findById(current, input.id, `${path}/id`) : undefined;
    const values = input.options ?? (known && valuesOf(known, ids)) ?? [];
    checkValues(options, values, `${path}/options`);
    const combination = JSON.stringify(values);
    if (seen.has(combination)) {
      const at = `${path}/options`;
      throw badOptions(
        values.length > 0
          ? fieldError(at, 'same_values', { values: values.join(' / ') })
          : fieldError(at, 'one_variant'),
      );
    }
    seen.add(combination);
    const id = known?.id ?? findByValues(current, ids, values, taken)?.id ?? null;
    if (id) taken.add(id);
    return { id, values, input };
  });
  const archive = current.variants.filter(({ id, isArchived }) => !isArchived && !taken.has(id));
  return {
    options: withUsedValues(
      options,
      variants.map(({ values }) => values),
    ),
    variants,
    archive: archive.map(({ id }) => id),
  };
}

/** An option is the same one when it has the same id, or the same name. Values left out follow from the variants. */
function planOptions(current: Current, wanted: OptionInput[]): PlannedOption[] {
  const names = new Set<string>();
  return wanted.map(({ id, name, values = [] }, i) => {
    const path = `/options/${i}`;
    const key = name.toLowerCase();
    if (names.has(key)) throw badOptions(fieldError(`${path}/name`, 'option_twice', { name }));
    names.add(key);
    if (new Set(values).size < values.length) {
      throw badOptions(fieldError(`${path}/values`, 'value_twice', { name }));
    }
    const known = current.options.find((option) =>
      id ? option.id === id : option.name.toLowerCase() === key,
    );
    if (id && !known) throw badOptions(fieldError(`${path}/id`, 'unknown_option'));
    return { id: known?.id ?? null, name, values };
  });
}

function findById(current: Current, id: string, path: string): CurrentVariant {
  const known = current.variants.find((variant) => variant.id === id);
  if (!known) throw badOptions(fieldError(path, 'unknown_variant_of_product'));
  return known;
}

function checkValues(options: PlannedOption[], values: string[], path: string): void {
  if (values.length !== options.length) {
    const names = options.map(({ name }) => name).join(', ');
    throw badOptions(
      options.length > 0
        ? fieldError(path, 'values_missing', { names })
        : fieldError(path, 'values_without_options'),
    );
  }
  options.forEach(({ name, values: allowed }, i) => {
    const value = values[i] ?? '';
    if (allowed.length > 0 && !allowed.includes(value)) {
      throw badOptions(fieldError(path, 'value_not_of_option', { value, name }));
    }
  });
}

function valuesOf(variant: CurrentVariant, optionIds: (string | null)[]): string[] | undefined {
  const values = optionIds.map((id) => (id === null ? undefined : variant.values[id]));
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** An archived variant comes back rather than being made again; those on sale go first. */
function findByValues(
  { variants }: Current,
  optionIds: (string | null)[],
  values: string[],
  taken: Set<string>,
): CurrentVariant | undefined {
  const alike = variants.filter(
    (variant) =>
      !taken.has(variant.id) &&
      Object.keys(variant.values).length === values.length &&
      valuesOf(variant, optionIds)?.every((value, i) => value === values[i]),
  );
  return alike.find(({ isArchived }) => !isArchived) ?? alike[0];
}

function withUsedValues(options: PlannedOption[], combinations: string[][]): PlannedOption[] {
  return options.map((option, i) => {
    const used = combinations.map((values) => values[i] ?? '');
    return { ...option, values: [...new Set([...option.values, ...used])] };
  });
}
