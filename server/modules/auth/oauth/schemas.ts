import { type Static, Type } from 'typebox';
import { At, Named, Nullable, Shape, Slug, Text } from '#platform/schemas.ts';

/** Not a list of names: a provider that this shop does not offer is a page that is not there. */
export const ProviderParams = Shape({ provider: Slug });

export const OfferedSchema = Named('SignInProviders', {
  items: Type.Array(
    Type.Object({
      id: Type.String({ examples: ['google'] }),
      name: Type.String({ examples: ['Google'] }),
      isStandIn: Type.Boolean({ description: "The demo's own, which only pretends" }),
    }),
  ),
});

export const FlowSchema = Named('SignInFlow', {
  authorizeUrl: Type.String({ description: 'Where the person goes on' }),
  flow: Type.String({
    description: 'Keep it where only this person’s browser or phone has it; good for ten minutes',
  }),
});
export type Flow = Static<typeof FlowSchema>;

const Part = (maxLength: number) => Type.Optional(Text(maxLength));
/** What the provider adds to the redirect URI. */
const returned = { code: Part(2000), state: Part(200), iss: Part(300), error: Part(100) };
export const ReturnedSchema = Shape(returned);
export type Returned = Static<typeof ReturnedSchema>;

/** The flow that the start answered. */
export const FlowHeaders = Type.Object({ 'oauth-flow': Part(3000) });

export const IdentitySchema = Named('Identity', {
  provider: Type.String(),
  name: Type.String({ description: 'Of the provider' }),
  email: Nullable(Type.String({ description: 'As the provider said it last' })),
  linkedAt: At,
  lastUsedAt: Nullable(At),
});
export type Identity = Static<typeof IdentitySchema>;
export const IdentitiesSchema = Named('Identities', { items: Type.Array(IdentitySchema) });
