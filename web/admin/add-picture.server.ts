import { attempt } from '../request/api.server.ts';
import type { RequestContext } from '../request/context.server.ts';

/** Adds a file that was chosen in a form to the shop's pictures. */
export function addPicture(api: RequestContext['api'], file: FormDataEntryValue) {
  const body = new FormData();
  body.set('file', file);
  // The description of the API knows files only as text.
  return attempt(api.POST('/admin/media', { body: body as unknown as { file: string } }));
}
