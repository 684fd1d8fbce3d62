/** Calls of the sweep: what an operation's example aims at, sent by whoever tries. */
import type { TestAnswer } from '#test/harness/app.ts';
import { type CallExample, type Caller, calls, parameters, type Whose } from './examples.ts';
import { addressOf, type Operation, parametersOf, sampleOf } from './operations.ts';
import type { World } from './world.ts';

/** Somebody has one of everything, for others to see who should not. */
export async function fillWorld(world: World): Promise<void> {
  for (const { make } of Object.values(parameters)) await make(world, { id: world.first.id });
}

/** A call that would succeed, if the right person sent it. */
export type Target = { example: CallExample; at: Record<string, string>; whose: Whose };

export async function aim(world: World, operation: Operation): Promise<Target> {
  const example = (await calls[operation.id]?.(world)) ?? {};
  const at: Record<string, string> = {};
  let whose: Whose = 'anyone';
  for (const { path, name } of parametersOf(operation)) {
    const parameter = parameters[path];
    if (!parameter) throw new Error(`Add an example of ${path} to its module's examples.ts.`);
    at[name] = example.at?.[name] ?? (await parameter.make(world, at));
    whose = parameter.whose;
  }
  return { example, at, whose };
}

export type Given = Caller & { key?: string; word?: string; headers?: Record<string, string> };

export async function send(
  { shop }: World,
  operation: Operation,
  target: Target,
  { word = 'One', key = crypto.randomUUID(), headers, ...caller }: Given = {},
): Promise<TestAnswer> {
  const { form, query } = target.example;
  const address = addressOf(operation, target.at);
  const asked = query ? `?${new URLSearchParams(query(word))}` : '';
  const { body, type } = form ? await form(word) : jsonOf(operation, target, word);
  return shop.api(operation.method, address + asked, {
    ...caller,
    body,
    headers: { ...(type && { 'content-type': type }), 'idempotency-key': key, ...headers },
  });
}

function jsonOf({ body }: Operation, { example }: Target, word: string) {
  const value = example.body ? example.body(word) : body && sampleOf(body);
  if (value === undefined) return {};
  return { body: JSON.stringify(value), type: 'application/json' };
}

const NOWHERE = { number: '999999999999', provider: 'google', method: 'nowhere' };

/** The right shape, aimed at what does not exist, so that nothing is changed by who may change it. */
export const nowhere: Target = { example: {}, at: NOWHERE, whose: 'anyone' };
