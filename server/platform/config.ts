/** The settings that the platform needs. What parses them adds those of the modules (`server/config.ts`). */
export interface Config {
  /** A demo has goods, known passwords, a test gateway and a mailbox page; a live shop has none of these. */
  mode: 'demo' | 'live';
  port: number;
  host: string;
  /** Where a worker without pages and API tells whether it is well. */
  healthPort: number;
  /** How long a process that was asked to end serves on, for whoever balances load to notice. */
  stopDelayMs: number;
  /** The folder of the embedded database and of uploaded files. */
  dataDir: string;
  /** Unset: the embedded database. */
  databaseUrl?: string;
  /** Where `databaseUrl` leads through a pooler: the way past it. */
  databaseDirectUrl?: string;
  /** An origin, without a slash at the end: for mails, redirects and Origin checks. */
  publicUrl: string;
  /** Which proxies may say who the caller is: none, the nearest N, or these addresses. */
  trustProxy: false | number | string[];
  corsOrigins: string[];
  /** The first signs, all verify. Empty in a demo without SECRET_KEY, until `start` has put its kept key there. */
  secretKeys: string[];
  smtpUrl?: string;
  mailFrom: string;
  rateLimits: boolean;
  /** Set where the pages ask an API elsewhere. */
  apiUrl?: string;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  poolMax: number;
}
