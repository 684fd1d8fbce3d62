/** Forms that two people may have open: each carries the version it was rendered from. */
import type { ApiProblem } from '#api/client.ts';
import type { Clash } from '../ui/clash.tsx';

/** The header by which a change names the version it starts from. */
export const startingFrom = (version: string) => ({ 'if-match': `"${version}"` });

/** The same for the version that a form carries. */
export function startingFromForm(form: FormData) {
  const version = form.get('version');
  return typeof version === 'string' && version !== '' ? startingFrom(version) : {};
}

/** What the page shows of a stale change; undefined for every other refusal. */
export function clashOf({ code, version, errors }: ApiProblem): Clash | undefined {
  if (code !== 'request.changed_meanwhile' || !version) return undefined;
  const fields = errors.map(({ path, current }) => ({ name: path.slice(1), current }));
  return { version, fields };
}
