/** The settings that the platform needs. The parser adds those of the modules (`server/config.ts`). */
export interface Config {
  /** A demo has sample goods, known passwords, demo providers and a mailbox page; a live shop has none of these. */
  mode: 'demo' | 'live';
  port: number;
  host: string;
  /** Where a worker without pages and API reports its health. */
  healthPort: number;
  /** How long a process serves on after it was asked to end, so that load balancers notice. */
  stopDelayMs: number;
  /** The folder of the embedded database and of uploaded files. */
  dataDir: string;
  /** Unset: the embedded database. */
  databaseUrl?: string;
  /** Where `databaseUrl` leads through a pooler: the address that bypasses it. */
  databaseDirectUrl?: string;
  /** An origin, without a slash at the end: for mails, redirects and Origin checks. */
  publicUrl: string;
  /** Which proxies may say who the caller is: none, the nearest N, or these addresses. */
  trustProxy: false | number | string[];
  corsOrigins: string[];
  /** The first signs, all verify. Empty in a demo without SECRET_KEY, until `start` puts its stored key there. */
  secretKeys: string[];
  smtpUrl?: string;
  mailFrom: string;
  rateLimits: boolean;
  /** Set where the pages call an API on another machine. */
  apiUrl?: string;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  poolMax: number;
}
