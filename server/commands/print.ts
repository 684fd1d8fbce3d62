/** What an operator reads in the terminal: one short block once the shop is open. */
import { DEMO_SIGN_INS } from '#modules/settings/index.ts';
import type { Config } from '#server/config.ts';

/**
 * Prints where everything is. `ownerLink` is set while a live shop has no owner; `noticed` is what went wrong in the
 * last run.
 */
export function printOpen(
  config: Config,
  role: string,
  tookMs: number,
  { ownerLink, noticed = [] }: { ownerLink?: string; noticed?: string[] } = {},
): void {
  const took = `${(tookMs / 1000).toFixed(1)} s`;
  if (role === 'worker') {
    console.log(`The worker is running (${took}).`);
    return;
  }
  const { mode, publicUrl } = config;
  const rows: [string, string][] = [
    ['Storefront', publicUrl],
    ['Admin', `${publicUrl}/admin`],
    ['API docs', `${publicUrl}/api/docs`],
  ];
  if (mode === 'demo') {
    rows.push(['Mailbox', `${publicUrl}/demo/mailbox`]);
    for (const { role: who, email, password } of DEMO_SIGN_INS) {
      rows.push([`Sign in as ${who}`, `${email} / ${password}`]);
    }
  }
  if (ownerLink) rows.push(['Make the owner', `${ownerLink} (once, within a day)`]);

  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}${value}`);
  console.log(
    [``, `  The ${mode} shop is open (${took}); Ctrl-C closes it.`, '', ...lines, ''].join('\n'),
  );
  for (const warning of [...warningsOf(config), ...noticed]) console.log(`  ${warning}\n`);
}

function warningsOf({ mode, publicUrl, smtpUrl }: Config): string[] {
  const warnings: string[] = [];
  if (publicUrl.startsWith('http:')) {
    warnings.push(
      'Plain http: cookies are sent unprotected, which is for trying out on this machine only.',
    );
  }
  if (mode === 'live' && !smtpUrl)
    warnings.push('No SMTP_URL is set: mails wait until there is one.');
  return warnings;
}
