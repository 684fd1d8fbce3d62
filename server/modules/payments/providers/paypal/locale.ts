/** PayPal's page in the shopper's language, where PayPal has it; else PayPal goes by the browser. */
const LOCALES = (
  'ar-EG cs-CZ da-DK de-DE el-GR en-US es-ES fi-FI fr-FR he-IL hu-HU id-ID it-IT ja-JP ko-KR ' +
  'nl-NL no-NO pl-PL pt-PT ru-RU sk-SK sv-SE th-TH tr-TR zh-CN ' +
  // Besides the first of each language.
  'de-AT de-CH en-AU en-GB fr-CA pt-BR zh-HK zh-TW'
).split(' ');

export function paypalLocale(locale: string): string | undefined {
  const [language = ''] = locale.toLowerCase().split('-');
  const spoken = ['nb', 'nn'].includes(language) ? 'no' : language;
  return (
    LOCALES.find((one) => one.toLowerCase() === locale.toLowerCase()) ??
    LOCALES.find((one) => one.startsWith(`${spoken}-`))
  );
}
