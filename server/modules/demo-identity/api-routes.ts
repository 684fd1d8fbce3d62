/** What the shop asks the pretend providers, each in its own wire format. It is no part of the shop's description. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import type { Config } from '#server/config.ts';
import { answeredWithFault } from './faults.ts';
import * as google from './google.ts';
import { ACCESS_SECONDS, accessToken, personWith, redeem } from './grants.ts';
import { clientSecret, isClient, isClientSecret, publishedKeys } from './keys.ts';
import { type Kind, MeQuery, TokenForm } from './schemas.ts';

const open = { config: { permission: 'public', ownKey: true } } as const;
const hidden = { hide: true } as const;

export function googleRoutes(app: App, { db, config }: Platform): void {
  app.get('/.well-known/openid-configuration', { ...open, schema: hidden }, async () =>
    google.discoveryOf(config),
  );
  app.get('/jwks', { ...open, schema: hidden }, async () => publishedKeys(db));

  app.post(
    '/token',
    { ...open, schema: { ...hidden, body: TokenForm } },
    async (request, reply) => {
      const { body } = request;
      const refuse = (status: number, error: string) =>
        reply.code(status).send({ error, error_description: 'Bad Request' });
      if (!isKnownClient(config, 'google', request)) return refuse(401, 'invalid_client');
      if (body.grant_type !== 'authorization_code') return refuse(400, 'unsupported_grant_type');
      const grant = await redeem(db, 'google', body);
      if (!grant) return refuse(400, 'invalid_grant');
      if (await answeredWithFault(grant.fault, request, reply)) return reply;
      return reply
        .header('cache-control', 'no-store')
        .send(await google.tokensFor(db, config, grant));
    },
  );

  app.get('/userinfo', { ...open, schema: hidden }, async (request, reply) => {
    const person = await personWith(config, 'google', bearerOf(request));
    if (person) return google.claimsOf(person);
    return reply
      .code(401)
      .header('www-authenticate', 'Bearer error="invalid_token"')
      .send({ error: 'invalid_token', error_description: 'Invalid Credentials' });
  });
}

/** The Graph API wraps everything that it refuses in `error`: https://developers.facebook.com/docs/graph-api/guides/error-handling */
export function facebookRoutes(app: App, { db, config }: Platform): void {
  const refuse = (reply: FastifyReply, code: number, message: string) =>
    reply.code(400).send({ error: { message, type: 'OAuthException', code, fbtrace_id: 'demo' } });

  app.post(
    '/:version/oauth/access_token',
    { ...open, schema: { ...hidden, body: TokenForm } },
    async (request, reply) => {
      if (!isKnownClient(config, 'facebook', request)) {
        return refuse(reply, 1, 'Error validating client secret.');
      }
      const grant = await redeem(db, 'facebook', request.body);
      if (!grant) return refuse(reply, 100, 'This authorization code has been used.');
      if (await answeredWithFault(grant.fault, request, reply)) return reply;
      const token = await accessToken(config, grant);
      return { access_token: token, token_type: 'bearer', expires_in: ACCESS_SECONDS };
    },
  );

  app.get(
    '/:version/me',
    { ...open, schema: { ...hidden, querystring: MeQuery } },
    async (request, reply) => {
      const { fields = 'id,name', access_token, appsecret_proof } = request.query;
      const token = access_token ?? bearerOf(request);
      if (!isProof(config, token, appsecret_proof)) {
        return refuse(reply, 100, 'Invalid appsecret_proof provided in the API argument');
      }
      const person = await personWith(config, 'facebook', token);
      if (!person) return refuse(reply, 190, 'Invalid OAuth access token.');
      const { subject: id, name, email } = person;
      const known: Record<string, string | null> = { id, name, email };
      // A person without an address, or who did not allow it, simply has no such field.
      const asked = ['id', ...fields.split(',')].filter((field) => known[field] != null);
      return Object.fromEntries(asked.map((field) => [field, known[field]]));
    },
  );
}

const bearerOf = ({ headers }: FastifyRequest) =>
  /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';

/** By HTTP Basic or in the form, as both providers take it. */
function isKnownClient(
  config: Config,
  kind: Kind,
  { headers, body }: FastifyRequest<{ Body: TokenForm }>,
): boolean {
  const basic = /^Basic (.+)$/i.exec(headers.authorization ?? '')?.[1];
  const [id = '', secret = ''] = basic
    ? Buffer.from(basic, 'base64').toString().split(':').map(decodeForm)
    : [body.client_id, body.client_secret];
  return isClient(id) && isClientSecret(config, kind, secret);
}

const decodeForm = (text: string) => new URLSearchParams(`x=${text}`).get('x') ?? '';

/** Asked for only when it is given, as with an app that does not require it. */
function isProof(config: Config, token: string, proof: string | undefined): boolean {
  if (proof === undefined) return true;
  const secret = clientSecret(config, 'facebook');
  const expected = Buffer.from(createHmac('sha256', secret).update(token).digest('hex'));
  const given = Buffer.from(proof);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
