import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf } from '#common/narrow.ts';
import { type Current, type CurrentVariant, planVariants } from './options.ts';

const names = fc.uniqueArray(fc.constantFrom('Colour', 'Size', 'Cut', 'Wood'), { maxLength: 3 });
const values = ['a', 'b', 'c'];

/** A product as it stands: options, and some of their combinations as variants, a few of them out of sale. */
const products = names.chain((options) =>
  fc
    .uniqueArray(
      fc.tuple(
        fc.array(fc.constantFrom(...values), {
          minLength: options.length,
          maxLength: options.length,
        }),
        fc.boolean(),
      ),
      { selector: ([combination]) => combination.join(), minLength: 1, maxLength: 6 },
    )
    .map(
      (variants): Current => ({
        options: options.map((name) => ({ id: `id of ${name}`, name })),
        variants: variants.map(
          ([combination, isArchived], i): CurrentVariant => ({
            id: `variant ${i}`,
            isArchived,
            values: Object.fromEntries(
              options.map((name, o) => [`id of ${name}`, combination[o] ?? '']),
            ),
          }),
        ),
      }),
    ),
);
const combinationOf = ({ options }: Current, variant: CurrentVariant) =>
  options.map(({ id }) => variant.values[id] ?? '');

describe('planning variants', () => {
  test('matches variants by their values in any order, and archives the others', () => {
    fc.assert(
      fc.property(products, fc.infiniteStream(fc.boolean()), (current, picks) => {
        const wanted = current.variants.filter(() => picks.next().value).toReversed();
        const plan = planVariants(
          current,
          undefined,
          wanted.map((variant) => ({ options: combinationOf(current, variant) })),
        );
        expect(plan.variants.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
        const stored = new Set(wanted.map(({ id }) => id));
        const gone = current.variants.filter(
          ({ id, isArchived }) => !isArchived && !stored.has(id),
        );
        expect(plan.archive.toSorted()).toEqual(gone.map(({ id }) => id).toSorted());
      }),
    );
  });

  test("keeps each variant's id when options are renamed or reordered", () => {
    fc.assert(
      fc.property(products, (current) => {
        const options = current.options
          .toReversed()
          .map(({ id, name }) => ({ id, name: `${name}!` }));
        const plan = planVariants(
          current,
          options,
          current.variants.map(({ id }) => ({ id })),
        );
        expect(plan.variants.map(({ id }) => id)).toEqual(current.variants.map(({ id }) => id));
        expect(plan.variants.map(({ values: given }) => given)).toEqual(
          current.variants.map((variant) => combinationOf(current, variant).toReversed()),
        );
        expect(plan.archive).toEqual([]);
      }),
    );
  });

  test('never plans one combination or one variant twice', () => {
    const wanted = fc.array(
      fc.record({ options: fc.array(fc.constantFrom(...values), { maxLength: 3 }) }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(products, wanted, (current, variants) => {
        try {
          const plan = planVariants(current, undefined, variants);
          const ids = plan.variants.flatMap(({ id }) => id ?? []);
          expect(new Set(ids).size).toBe(ids.length);
          const combinations = plan.variants.map(({ values: given }) => given.join('/'));
          expect(new Set(combinations).size).toBe(combinations.length);
        } catch (error) {
          expect(codeOf(error)).toBe('catalog.bad_options');
        }
      }),
    );
  });

  test('prefers an active variant to an archived one with the same values', () => {
    const current: Current = {
      options: [],
      variants: [
        { id: 'old', isArchived: true, values: {} },
        { id: 'new', isArchived: false, values: {} },
      ],
    };
    expect(planVariants(current, undefined, [{}]).variants[0]?.id).toBe('new');
    expect(planVariants(current, undefined, [{ id: 'old' }]).archive).toEqual(['new']);
  });

  test('uses a variant named by id, even when another has its values', () => {
    const current: Current = {
      options: [{ id: 'o', name: 'Size' }],
      variants: [
        { id: 'one', isArchived: false, values: { o: 'S' } },
        { id: 'two', isArchived: false, values: { o: 'L' } },
      ],
    };
    const plan = planVariants(current, undefined, [
      { options: ['S'] },
      { id: 'one', options: ['M'] },
    ]);
    expect(plan.variants.map(({ id }) => id)).toEqual([null, 'one']);
    expect(() => planVariants(current, undefined, [{ id: 'one' }, { id: 'one' }])).toThrow(
      expect.objectContaining({
        errors: [
          { path: '/variants', code: 'variant_twice', message: 'A variant is named twice.' },
        ],
      }),
    );
  });
});
