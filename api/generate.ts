/** Types of the API from its description. Lives here because its generator works on TypeScript 5, unlike the rest. */
import { registerHooks } from 'node:module';

/** What the generator imports as `typescript` is this workspace's, wherever npm has put the generator itself. */
export function useOwnTypeScript(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'typescript' && context.parentURL?.includes('/openapi-typescript/')
        ? next(specifier, { ...context, parentURL: import.meta.url })
        : next(specifier, context),
  });
}

const HEADER = '// Generated from openapi.json by `npm run generate`. Do not edit.\n\n';

export async function generateApiTypes(openapi: object): Promise<string> {
  useOwnTypeScript();
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const nodes = await openapiTS(structuredClone(openapi) as never, {
    alphabetize: false,
    // A field with a default may be left out of a request.
    defaultNonNullable: false,
  });
  return HEADER + astToString(nodes);
}
