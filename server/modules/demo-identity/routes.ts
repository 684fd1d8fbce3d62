import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { registerScope } from '#platform/register-scope.ts';
import { facebookRoutes, googleRoutes } from './api-routes.ts';
import { authorizeRoutes } from './page-routes.ts';

const MAX_FORM_BYTES = 10_000;

/** Both pretend providers, at the root of `app`: under `/demo/identity/google` and `/demo/identity/facebook`. */
export function demoIdentityRoutes(app: App, platform: Platform): void {
  registerScope(
    app,
    (google) => {
      readForms(google);
      googleRoutes(google, platform);
      authorizeRoutes(google, platform, { kind: 'google', path: '/authorize' });
    },
    { prefix: '/demo/identity/google' },
  );
  registerScope(
    app,
    (facebook) => {
      readForms(facebook);
      facebookRoutes(facebook, platform);
      authorizeRoutes(facebook, platform, { kind: 'facebook', path: '/:version/dialog/oauth' });
    },
    { prefix: '/demo/identity/facebook' },
  );
}

function readForms(app: App): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: MAX_FORM_BYTES },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
  );
}
