import buildSerializer from 'fast-json-stringify';
import type { FastifySerializerCompiler } from 'fastify';
import type { TSchema } from 'typebox';

type Serializer = (data: unknown) => string;

/**
 * How answers become JSON. A serializer is built when its answer is first given: to build all of them took a sixth of the
 * time until a shop answers, and most of a day's calls use a few.
 */
export const compileSerializer: FastifySerializerCompiler<TSchema> = ({ schema }) => {
  let serialize: Serializer | undefined;
  return (data) => {
    serialize ??= buildSerializer(schema as Parameters<typeof buildSerializer>[0]) as Serializer;
    return serialize(data);
  };
};
