/**
 * `node api/paypal.ts FOLDER` writes the types of what the shop says to PayPal and hears from it. FOLDER holds PayPal's
 * own descriptions: `checkout_orders_v2.json`, `payments_payment_v2.json` and `notifications_webhooks_v1.json`. Only
 * names and shapes are taken, and only of the operations in use; PayPal's sentences stay where they are.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useOwnTypeScript } from './generate.ts';

export const WIRE_FILE = 'server/modules/payments/providers/paypal/wire.generated.ts';

/** By file: a prefix that keeps schemas of one name apart, and what the shop calls. */
const SOURCES = [
  {
    file: 'checkout_orders_v2.json',
    prefix: 'order',
    operations: ['orders.create', 'orders.get', 'orders.authorize', 'orders.capture'],
  },
  {
    file: 'payments_payment_v2.json',
    prefix: 'payment',
    operations: ['authorizations.capture', 'authorizations.void', 'captures.refund'],
  },
  {
    file: 'notifications_webhooks_v1.json',
    prefix: 'webhook',
    operations: ['webhooks-events.get'],
  },
];
/** Ways of paying that this shop does not offer through PayPal, and what PayPal calls deprecated. */
const LEFT_OUT = new Set([
  ...'card token bancontact blik eps giropay ideal mybank p24 sofort trustly venmo'.split(' '),
  ...'apple_pay google_pay application_context payer'.split(' '),
]);
const SPOKEN = new Set(['description', 'title', 'summary', 'example', 'examples', 'externalDocs']);
const HEADER =
  '// Generated from PayPal’s descriptions by `node api/paypal.ts FOLDER`. Do not edit.\n\n';

type Json = { [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export async function paypalTypes(folder: string): Promise<string> {
  const openapi: Json = { openapi: '3.0.3', info: { title: 'PayPal', version: '2' } };
  const paths: Json = {};
  const components: Record<string, Json> = {};
  for (const source of SOURCES) {
    const whole = JSON.parse(readFileSync(join(folder, source.file), 'utf8'));
    for (const [path, item] of Object.entries(whole.paths as Record<string, Json>)) {
      const selected = selectOperations(item, source.operations);
      if (selected.length > 0) paths[path] = prefixed(Object.fromEntries(selected), source.prefix);
    }
    for (const [kind, entries] of Object.entries(whole.components as Record<string, Json>)) {
      for (const [name, entry] of Object.entries(entries)) {
        components[kind] ??= {};
        components[kind][`${source.prefix}_${name}`] = prefixed(bare(entry), source.prefix);
      }
    }
  }
  Object.assign(openapi, { paths, components: reachable(paths, components) });
  useOwnTypeScript();
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const nodes = await openapiTS(openapi as never, { defaultNonNullable: false });
  return HEADER + astToString(nodes);
}

/** Refusals are told apart by their issue at run time, so their hundreds of shapes are left out. */
function selectOperations(item: Json, operations: string[]): [string, unknown][] {
  return Object.entries(item).flatMap(([method, operation]) => {
    if (!isObject(operation) || !operations.includes(String(operation.operationId))) return [];
    const responses = Object.entries(operation.responses as Json).filter(([status]) =>
      status.startsWith('2'),
    );
    const { security: _, tags: __, ...selected } = operation;
    return [[method, bare({ ...selected, responses: Object.fromEntries(responses) })]];
  });
}

/** Without sentences: neither texts about things nor values that are texts. `properties` hold names, not texts. */
function bare(value: unknown, isNameMap = false): unknown {
  if (Array.isArray(value)) return value.map((inner) => bare(inner));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    if (isNameMap) return LEFT_OUT.has(key) ? [] : [[key, bare(inner)]];
    if (SPOKEN.has(key)) return key === 'description' && 'content' in value ? [[key, '']] : [];
    if (key === 'enum' && (inner as unknown[]).some((one) => /\s/.test(String(one)))) return [];
    return [[key, bare(inner, key === 'properties')]];
  });
  return Object.fromEntries(entries);
}

function prefixed(value: unknown, prefix: string): unknown {
  const text = JSON.stringify(value).replaceAll(
    /"#\/components\/(\w+)\/([^"]+)"/g,
    (_all, kind, name) => `"#/components/${kind}/${prefix}_${name}"`,
  );
  return JSON.parse(text);
}

/** Only what the kept operations lead to. */
function reachable(paths: Json, components: Record<string, Json>): Record<string, Json> {
  const selected: Record<string, Json> = {};
  const waiting: unknown[] = [paths];
  while (waiting.length > 0) {
    const text = JSON.stringify(waiting.pop());
    for (const [, kind = '', name = ''] of text.matchAll(/"#\/components\/(\w+)\/([^"]+)"/g)) {
      selected[kind] ??= {};
      if (name in selected[kind]) continue;
      selected[kind][name] = components[kind]?.[name];
      waiting.push(selected[kind][name]);
    }
  }
  return selected;
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('Say where PayPal’s descriptions lie: node api/paypal.ts FOLDER');
  writeFileSync(join(import.meta.dirname, '..', WIRE_FILE), await paypalTypes(folder));
  console.log(`${WIRE_FILE} is written.`);
}
