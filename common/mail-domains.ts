/** Domains whose mail only their own servers may send: nobody else can sign for them (RFC 7489). */

/** Each with what the hosts of its own SMTP servers end with. */
const FREE_MAIL: readonly [domains: readonly string[], hosts: readonly string[]][] = [
  [
    ['gmail.com', 'googlemail.com'],
    ['gmail.com', 'google.com'],
  ],
  [
    ['yahoo.com', 'ymail.com', 'rocketmail.com', 'aol.com'],
    ['yahoo.com', 'aol.com'],
  ],
  [
    ['outlook.com', 'hotmail.com', 'live.com', 'msn.com'],
    ['outlook.com', 'office365.com', 'hotmail.com', 'live.com'],
  ],
  [
    ['icloud.com', 'me.com', 'mac.com'],
    ['me.com', 'icloud.com'],
  ],
  [
    ['gmx.de', 'gmx.net', 'gmx.com', 'gmx.at', 'gmx.ch'],
    ['gmx.net', 'gmx.com'],
  ],
  [['web.de'], ['web.de']],
  [
    ['proton.me', 'protonmail.com', 'pm.me'],
    ['protonmail.ch', 'proton.me'],
  ],
  [['mail.ru', 'bk.ru', 'inbox.ru', 'list.ru'], ['mail.ru']],
  [
    ['yandex.ru', 'yandex.com', 'ya.ru'],
    ['yandex.ru', 'yandex.com', 'yandex.net'],
  ],
  [['qq.com'], ['qq.com']],
  [['163.com'], ['163.com']],
  [['126.com'], ['126.com']],
  [
    ['zoho.com', 'zohomail.com'],
    ['zoho.com', 'zoho.eu'],
  ],
  [['fastmail.com'], ['fastmail.com', 'messagingengine.com']],
  [['orange.fr', 'wanadoo.fr'], ['orange.fr']],
  [['free.fr'], ['free.fr']],
  [['laposte.net'], ['laposte.net']],
  [['t-online.de'], ['t-online.de']],
  [['libero.it'], ['libero.it']],
];

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Yahoo has a domain for each country: yahoo.co.uk, yahoo.fr; Microsoft and Hotmail too. */
const familyOf = (domain: string) => domain.replace(/^(yahoo|hotmail|outlook|live)\..+$/, '$1.com');

const endsWith = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/**
 * Whether mails from this address are refused or taken for spam, since the server that sends them cannot align SPF or DKIM
 * with a domain that is somebody else's.
 */
export function cannotAlign(address: string, smtpHost: string): boolean {
  const family = familyOf(domainOf(address));
  const known = FREE_MAIL.find(([domains]) => domains.includes(family));
  return known !== undefined && !known[1].some((host) => endsWith(smtpHost.toLowerCase(), host));
}
