/** Database URLs as hosts hand them out, and what they mean there. */

/**
 * With `sslmode=require` hosts mean what PostgreSQL's own tools do: encrypt, whatever the certificate, unless one to check
 * against is named. The driver reads it as `verify-full` instead, which most hosts' own certificates fail.
 */
export function asToolsReadIt(address: string, rootCertificate?: string): string {
  const url = new URL(address);
  const { searchParams } = url;
  const mode = searchParams.get('sslmode');
  if (rootCertificate && mode && mode !== 'disable' && !searchParams.has('sslrootcert')) {
    searchParams.set('sslrootcert', rootCertificate);
  }
  // The certificates that every machine trusts: the driver's own way when it is given none.
  if (searchParams.get('sslrootcert') === 'system') {
    searchParams.delete('sslrootcert');
    searchParams.set('sslmode', 'verify-full');
  }
  if (mode === 'allow') searchParams.set('sslmode', 'prefer');
  if (mode && mode !== 'no-verify' && !searchParams.has('uselibpqcompat')) {
    searchParams.set('uselibpqcompat', 'true');
  }
  return url.href;
}

/** True for an encrypted connection whose certificate is not checked. */
export function isUnverified(address: string): boolean {
  const { searchParams } = new URL(address);
  const mode = searchParams.get('sslmode') ?? '';
  if (searchParams.get('uselibpqcompat') === 'false') return mode === 'no-verify';
  return (
    mode === 'no-verify' || (/^(require|prefer)$/.test(mode) && !searchParams.has('sslrootcert'))
  );
}
