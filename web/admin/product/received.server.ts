import { memberOf } from '#common/narrow.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { grants } from '../layout/permissions.ts';

/** The form that was sent. With files it is read from the line only now that it is known who sends it. */
export async function receivedForm(
  ctx: RequestContext,
  request: Request,
  permission = 'catalog:write',
): Promise<FormData> {
  if (!grants(ctx.user?.permissions ?? [], permission)) {
    throw new Response(null, { status: 403 });
  }
  const hasFiles = request.headers.get('content-type')?.startsWith('multipart/');
  if (!hasFiles) return readForm(request);
  try {
    return await ctx.receiveForm();
  } catch (error) {
    const status = memberOf(error, 'status');
    if (typeof status !== 'number') throw error;
    throw new Response(null, { status });
  }
}
