/** Who may enter the merchant's screens: staff. Runs before any loader of theirs. */
import { type MiddlewareFunction, redirect } from 'react-router';
import { FOR_STAFF } from '../../storefront/frame/error-screen.tsx';
import { signInFirst } from '../../visit/people-only.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import { holds } from './powers.ts';

/** Visitors sign in and come back; shoppers are told plainly. What staff may do, the API decides at each call. */
export const requireStaff: MiddlewareFunction<Response> = async ({ request, context }) => {
  const { user } = context.get(visitContext);
  if (!user) return signInFirst({ request, context });
  // Their powers sleep until they sign in with a second factor; their account is where they set one up.
  if (user.twoFactorMissing) throw redirect('/account/security?needed=two-factor');
  if (user.permissions.length === 0) throw new Response(FOR_STAFF, { status: 403 });
};

/** For screens of one power: others are told plainly that their role does not allow them. */
export const requirePower =
  (permission: string): MiddlewareFunction<Response> =>
  async ({ context }) => {
    const powers = context.get(visitContext).user?.permissions ?? [];
    if (!holds(powers, permission)) throw new Response(null, { status: 403 });
  };
