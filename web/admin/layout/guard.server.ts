/** Who may enter the merchant's screens: staff. Runs before any loader of theirs. */
import { type MiddlewareFunction, redirect } from 'react-router';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { redirectToSignIn } from '../../request/require-sign-in.server.ts';
import { FOR_STAFF } from '../../storefront/layout/error-screen.tsx';
import { grants } from './permissions.ts';

/** Visitors sign in and come back; shoppers are told plainly. What staff may do, the API decides at each call. */
export const requireStaff: MiddlewareFunction<Response> = async ({ request, context }) => {
  const { user } = context.get(REQUEST_CONTEXT);
  if (!user) return redirectToSignIn({ request, context });
  // Their permissions sleep until they sign in with a second factor; their account is where they set one up.
  if (user.twoFactorMissing) throw redirect('/account/security?needed=two-factor');
  if (user.permissions.length === 0) throw new Response(FOR_STAFF, { status: 403 });
};

/** For screens of one permission: others are told plainly that their role does not allow them. */
export const requirePermission =
  (permission: string): MiddlewareFunction<Response> =>
  async ({ context }) => {
    const permissions = context.get(REQUEST_CONTEXT).user?.permissions ?? [];
    if (!grants(permissions, permission)) throw new Response(null, { status: 403 });
  };
