/** Files of a list: passed on from the API as they are written. What is refused leads back to the page that offered it. */
import { redirect } from 'react-router';
import { NOT_NOW, TOO_OFTEN } from '../../request/api.server.ts';

const PASSED_ON = ['content-type', 'content-disposition'];
/** What the page that offers the file has a sentence for. */
const REFUSED: Record<number, string> = { [TOO_OFTEN]: 'often', [NOT_NOW]: 'busy' };

/** For the API's answer to be streamed, not read as a whole. */
export const AS_FILE = {
  parseAs: 'stream',
  headers: {
    accept: 'text/csv, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const;

export function passOn(response: Response, back: string): Response {
  const refused = REFUSED[response.status];
  if (refused) {
    const to = new URL(back, 'http://shop');
    to.searchParams.set('refused', refused);
    throw redirect(to.pathname + to.search);
  }
  if (!response.ok) throw new Response(null, { status: response.status });
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const name of PASSED_ON) headers.set(name, response.headers.get(name) ?? '');
  return new Response(response.body, { headers });
}

const FORMATS = {
  xlsx: { format: 'xlsx' },
  comma: { format: 'csv', separator: 'comma' },
  semicolon: { format: 'csv', separator: 'semicolon' },
} as const;
const isFormat = (name: string): name is keyof typeof FORMATS => name in FORMATS;

/** As the form of `export-form.tsx` sends it. */
export function formatOf(params: URLSearchParams) {
  const name = params.get('format') ?? '';
  return FORMATS[isFormat(name) ? name : 'xlsx'];
}
