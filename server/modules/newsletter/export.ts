/** The list of subscribers as a file, with what each of them agreed to and their own link to unsubscribe. */
import type { Translator } from '#common/messages/index.ts';
import type { Column } from '#platform/export/index.ts';
import type { Config } from '#server/config.ts';
import { unsubscribeUrl } from './links.ts';
import type { ExportRow } from './queries.ts';

export const subscriberColumns = (t: Translator, config: Config): Column<ExportRow>[] => [
  { name: t('files.email'), kind: 'text', read: ({ email }) => email },
  {
    name: t('files.subscription'),
    kind: 'text',
    read: ({ state }) => t(`admin.subscribers.states.${state}`),
  },
  { name: t('files.language'), kind: 'text', read: ({ locale }) => locale },
  {
    name: t('files.source'),
    kind: 'text',
    read: ({ source }) => t(`admin.subscribers.sources.${source}`),
  },
  { name: t('files.askedAt'), kind: 'moment', read: ({ askedAt }) => askedAt },
  { name: t('files.confirmedAt'), kind: 'moment', read: ({ confirmedAt }) => confirmedAt },
  { name: t('files.unsubscribedAt'), kind: 'moment', read: ({ unsubscribedAt }) => unsubscribedAt },
  { name: t('files.consentVersion'), kind: 'text', read: ({ consentVersion }) => consentVersion },
  { name: t('files.consent'), kind: 'text', read: ({ consentText }) => consentText },
  { name: t('files.unsubscribe'), kind: 'text', read: ({ id }) => unsubscribeUrl(config, id) },
];
