/** PayPal's own description of its API, from the sample data, and what violates it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { SeenRequest } from '#test/fakes/paypal/index.ts';
import { sampleData } from '#test/harness/sample-data.ts';

export const folder = sampleData('paypal');

type Operation = {
  requestBody?: { content: { 'application/json': { schema: object } } };
  responses: Record<string, object>;
  parameters?: { $ref: string }[];
};
type Description = { name: string; paths: Record<string, Record<string, Operation>> };

// Its patterns are read without the flag for Unicode alone, and its own formats have patterns beside them.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, logger: false });
addFormats.default(ajv);
const NAMES = ['checkout_orders_v2', 'payments_payment_v2', 'notifications_webhooks_v1'];
const descriptions: Description[] = NAMES.flatMap((name) => {
  if (!folder) return [];
  const description = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  ajv.addSchema(description, name);
  return { name, paths: description.paths };
});
const pointer = (text: string) =>
  encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));

/** The description's entry for this call. */
function operationOf({ method, path }: SeenRequest) {
  for (const { name, paths } of descriptions) {
    for (const [template, item] of Object.entries(paths)) {
      const pattern = new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
      const operation = item[method.toLowerCase()];
      if (operation && pattern.test(path)) {
        const at = `${name}#/paths/${pointer(template)}/${method.toLowerCase()}`;
        return { operation, at };
      }
    }
  }
  return undefined;
}

export function faultsOf(schema: string, value: unknown): string[] {
  const validate = ajv.getSchema(schema);
  if (!validate) return [`there is no ${schema}`];
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Every fault in one call, in request and response. */
export function faultsIn(call: SeenRequest): string[] {
  const found = operationOf(call);
  if (!found) return [`PayPal has no ${call.method} ${call.path}`];
  const { operation, at } = found;
  const json = 'content/application~1json/schema';
  const faults = [];
  if (call.body !== null && call.status !== 400) {
    faults.push(...faultsOf(`${at}/requestBody/${json}`, call.body));
  }
  const status = String(call.status);
  if (!operation.responses[status]) {
    return status === '429' ? faults : [...faults, `${call.path} has no answer ${status}`];
  }
  const response = operation.responses[status] as { content?: object };
  if (response.content) faults.push(...faultsOf(`${at}/responses/${status}/${json}`, call.answer));
  return faults.map((fault) => `${call.method} ${call.path} ${status}: ${fault}`);
}
