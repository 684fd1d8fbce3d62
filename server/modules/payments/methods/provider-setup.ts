/** Which settings each provider still needs: names for whoever runs the shop, never values. */
import type { Config } from '#server/config.ts';
import type { ProviderSettings } from '../definition.ts';
import { PROVIDERS } from '../providers/list.ts';

/**
 * The shop does not start with only some of a provider's required keys, so either all are missing or only optional
 * ones.
 */
export function setupOf({ publicUrl, paymentKeys }: Config) {
  return PROVIDERS.flatMap(({ name, displayName, settings }) => {
    if (!settings) return [];
    const { required, optional } = settings as ProviderSettings<unknown>;
    const keys = (paymentKeys as Record<string, unknown>)[name];
    return [
      {
        provider: name,
        name: displayName,
        ready: keys !== undefined,
        missing: keys === undefined ? required : [],
        optionalMissing: Object.entries(optional)
          .filter(([, isThere]) => keys === undefined || !isThere(keys))
          .map(([setting]) => setting),
        webhookUrl: `${publicUrl}/webhooks/${name}`,
      },
    ];
  });
}
