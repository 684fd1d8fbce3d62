/**
 * Examples of calls that succeed, one of each operation. Modules bring theirs in `examples.ts` beside their routes, and
 * the sweep calls them all: first as everybody who must not get through, at last as who may.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MODULE_ORDER } from '#modules/order.ts';
import type { World } from './world.ts';

/** `person`: one shopper's own. `staff`: behind a permission of staff. `anyone`: nobody's in particular. */
export type Whose = 'person' | 'staff' | 'anyone';

export type ParameterExample = {
  whose: Whose;
  /** Makes a new one for each operation. `given`: the parameters before it in the path. */
  make: (world: World, given: Record<string, string>) => string | Promise<string>;
};

export type Caller = { token?: string; cart?: string; order?: string };

export type CallExample = {
  /** Parameters of the path, where those of `parameters` are not what this call needs. */
  at?: Record<string, string>;
  /** From a word: another word makes other content. Without it, a sample of the right shape is sent. */
  body?: (word: string) => unknown;
  /** A body that is no JSON. */
  form?: (word: string) => Promise<{ body: Buffer; type: string }>;
  query?: (word: string) => Record<string, string>;
  /** The shop's owner unless told otherwise. */
  as?: Caller;
};

export type Examples = {
  /** By the path that ends in the parameter, as in `/api/v1/admin/products/{id}`. */
  parameters?: Record<string, ParameterExample>;
  /** By operation. Only where its parameters and a sample of its body are no call that succeeds. */
  calls?: Record<string, (world: World) => CallExample | Promise<CallExample>>;
};

async function readExamples(): Promise<Required<Examples>> {
  const all: Required<Examples> = { parameters: {}, calls: {} };
  for (const name of MODULE_ORDER.flat()) {
    const file = join(import.meta.dirname, `../../server/modules/${name}/examples.ts`);
    if (!existsSync(file)) continue;
    const { examples } = (await import(pathToFileURL(file).href)) as { examples: Examples };
    Object.assign(all.parameters, examples.parameters);
    Object.assign(all.calls, examples.calls);
  }
  return all;
}

export const { parameters, calls } = await readExamples();
