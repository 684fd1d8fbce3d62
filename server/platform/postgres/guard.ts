/**
 * Ends the embedded server once all its users were killed outright and none has come back, which they could not do
 * themselves. A shell script, since another Node would take 40 MB for a look every five seconds; the notes it reads are
 * those of `lock.ts`, and a user is alive by the rule of `process.ts`.
 */
import { spawn } from 'node:child_process';
import { processIdentity } from './process.ts';

/** A parent that starts its crashed shop again, or a person, has this long to come back and adopt the server. */
const GRACE_LOOKS = 6;
const LOOK_SECONDS = 5;

const script = `
server=$1 users=$2 looks=$3 pause=$4 idle=0
alive() {
  pid=\${1%%-*} rest=\${1#*-} began=\${rest%%-*}
  if [ "$began" = 0 ]; then kill -0 "$pid" 2>/dev/null; return; fi
  { read -r line < "/proc/$pid/stat"; } 2>/dev/null || return 1
  set -f; set -- \${line##*) }; set +f
  [ "$1" != Z ] && [ "\${20}" = "$began" ]
}
while sleep "$pause" && alive "$server"; do
  idle=$((idle + 1))
  for entry in "$users"/*; do alive "\${entry##*/}" && idle=0 && break; done
  if [ "$idle" -ge "$looks" ]; then kill -INT "\${server%%-*}"; exit; fi
done`;

/** Outlives us on purpose. Where there is no shell, a server left behind waits for the next start, which adopts it. */
export function guardServer(
  pid: number,
  users: string,
  { looks = GRACE_LOOKS, pauseSeconds = LOOK_SECONDS } = {},
): void {
  const server = processIdentity(pid);
  if (process.platform === 'win32' || !server) return;
  const child = spawn(
    '/bin/sh',
    ['-c', script, 'mercat-guard', server, users, `${looks}`, `${pauseSeconds}`],
    {
      cwd: '/',
      env: { PATH: '/usr/bin:/bin' },
      detached: true,
      stdio: 'ignore',
    },
  );
  child.once('error', () => {});
  child.unref();
}
