/** Who may enter the merchant's screens: staff. Runs before any loader of theirs. */
import { type MiddlewareFunction, redirect } from 'react-router';
import { visitContext } from '../../visit/visit.server.ts';

/** Visitors sign in and come back; shoppers are told plainly. What staff may do, the API decides at each call. */
export const requireStaff: MiddlewareFunction<Response> = async ({ request, context }) => {
  const { user } = context.get(visitContext);
  if (!user) {
    const { pathname, search } = new URL(request.url);
    // A page asked for by script names its data file; people come back to the page.
    const page = pathname.replace(/\.data$/, '').replace(/\/_root$/, '/');
    throw redirect(`/sign-in?to=${encodeURIComponent(page + search)}`);
  }
  if (user.permissions.length === 0) throw new Response(null, { status: 403 });
};
