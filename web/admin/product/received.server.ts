import { readForm } from '../../visit/form.server.ts';
import type { Visit } from '../../visit/visit.server.ts';
import { holds } from '../frame/powers.ts';

/** The form that was sent. With files it is read from the line only now that it is known who sends it. */
export async function receivedForm(visit: Visit, request: Request): Promise<FormData> {
  if (!holds(visit.user?.permissions ?? [], 'catalog:write')) {
    throw new Response(null, { status: 403 });
  }
  const hasFiles = request.headers.get('content-type')?.startsWith('multipart/');
  if (!hasFiles) return readForm(request);
  try {
    return await visit.receiveForm();
  } catch (error) {
    const status = (error as { status?: number }).status;
    if (status === undefined) throw error;
    throw new Response(null, { status });
  }
}
