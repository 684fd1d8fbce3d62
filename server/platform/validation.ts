/** How shapes are checked: what came in an address is text and is read as the number it means; a body is taken as it is. */
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';

/** `allErrors` stays safe because every list and text has a maximum and a body is 1 MiB at most. */
const OPTIONS = { allErrors: true, useDefaults: true, removeAdditional: false } as const;

// In a body null or '' must never turn into 0: that would set a stock level to nothing.
const forBodies = new Ajv(OPTIONS);
const forAddresses = new Ajv({ ...OPTIONS, coerceTypes: 'array' });
const { validate: isDateTime } = formats.default.get('date-time') as {
  validate: (text: string) => boolean;
};
for (const ajv of [forBodies, forAddresses]) {
  formats.default(ajv);
  // The usual formats also take what PostgreSQL and JavaScript do not: `urn:uuid:...`, and the 61st second of a minute.
  ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
  ajv.addFormat('date-time', (text) => isDateTime(text) && !Number.isNaN(Date.parse(text)));
}

export const compileSchema: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) =>
  (httpPart === 'body' ? forBodies : forAddresses).compile(schema);
