/** How a file that staff take away is written: in their language, by the shop's clocks. */
import { type Translator, translatorFor } from '#common/messages/index.ts';
import type { ExportFile } from '#platform/export/index.ts';
import type { Platform } from '#platform/platform.ts';
import { rememberedSettings } from './settings.ts';

type Style = Pick<ExportFile<never>, 'format' | 'separator' | 'locale' | 'timeZone'>;
type Asked = {
  query: Pick<Style, 'format'> & Partial<Pick<Style, 'separator'>>;
  requestLocale: { locale: string };
};

export async function fileStyle(
  platform: Pick<Platform, 'memory' | 'db'>,
  { query: { format, separator }, requestLocale: { locale } }: Asked,
): Promise<{ t: Translator; style: Style }> {
  const { shop } = await rememberedSettings(platform);
  const style = { format, separator, locale, timeZone: shop.timeZone };
  return { t: translatorFor(locale), style };
}
