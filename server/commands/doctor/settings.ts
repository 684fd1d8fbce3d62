/** What of the merchant's settings is still as it came, and what its languages lack, in a shop that is live. */
import { languageName } from '#common/locales.ts';
import { sentenceAt, translatorFor } from '#common/messages/index.ts';
import { fieldsOf, GROUP_NAMES, type GroupName } from '#common/settings/registry.ts';
import { countUntranslated } from '#modules/catalog/index.ts';
import { isUnaligned, readSettings, type Settings, senderOf } from '#modules/settings/index.ts';
import type { Db } from '#platform/db.ts';
import type { Config } from '#server/config.ts';
import { type Check, note } from './check.ts';

type Known = Pick<Config, 'mode' | 'smtpUrl' | 'mailFrom'>;

export async function checkSettings(config: Known, db: Db): Promise<Check[]> {
  if (config.mode !== 'live') return [];
  const settings = await readSettings(db);
  const unset = GROUP_NAMES.flatMap((group) => unsetOf(settings, group));
  return [...unset, ...checkSender(config, settings), ...(await unwritten(db))];
}

/** Whether mails can arrive, and be answered, from where they come. */
function checkSender(config: Known, settings: Settings): Check[] {
  if (!config.smtpUrl) return [];
  const sender = senderOf(settings, config);
  const { address } = sender.from;
  const todo =
    'Set an address of your own domain under Settings, Mails, with SPF and DKIM for that domain.';
  if (/@(localhost|[\d.]+|[^@]*\.(test|example|invalid))$/.test(address))
    return [note(`Mails are sent by ${address}, which nobody can answer`, todo)];
  if (isUnaligned(sender, config))
    return [
      note(
        `Mails from ${address} are refused or taken for spam: its domain lets only its own servers send for it`,
        todo,
      ),
    ];
  return [];
}

/** Each field that a live shop is expected to have set, by its words in the admin. */
function unsetOf(settings: Settings, group: GroupName): Check[] {
  const say = translatorFor('en');
  const words = (path: string) => sentenceAt(say, `admin.settings.${path}`) ?? path;
  const values = new Map<string, unknown>(Object.entries(settings[group]));
  return Object.entries(fieldsOf(group)).flatMap(([name, { expected, initial }]) => {
    const isAsItCame = JSON.stringify(values.get(name)) === JSON.stringify(initial);
    if (!expected || !isAsItCame) return [];
    const label = words(`groups.${group}.${name}.label`);
    const state = initial === '' ? 'not set' : `still ${JSON.stringify(initial)}, as it came`;
    return [note(`${label}: ${state}`, `Set it under Settings, ${words(`pages.${group}.title`)}.`)];
  });
}

async function unwritten(db: Db): Promise<Check[]> {
  const languages = await countUntranslated(db);
  return languages.flatMap(({ locale, productsWithoutText, categoriesWithoutText }) => {
    if (productsWithoutText + categoriesWithoutText === 0) return [];
    return [
      note(
        `${languageName(locale, 'en')}: ${productsWithoutText} products and ${categoriesWithoutText} categories are shown as you wrote them`,
        'Translate them, or stop offering the language; Settings, Languages shows all it lacks.',
      ),
    ];
  });
}
