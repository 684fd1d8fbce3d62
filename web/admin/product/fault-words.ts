/** The sentences beside the fields of a product. For server and page. */
import type { Translator } from '#common/messages/index.ts';
import { describeEither } from '../../i18n/either-amount.ts';
import type { Fault } from './check.ts';

const EXAMPLE = '19.90';

export function faultWords(
  faults: Record<string, Fault>,
  locale: string,
  t: Translator,
): Record<string, string> {
  const say = (name: string, fault: Fault) => {
    if (typeof fault === 'object') return describeEither(t, fault.either, locale);
    if (fault === 'fillIn') return t(`enter.${neededAs(name)}`);
    if (fault === 'notAPrice') return t('admin.product.notAPrice', { example: EXAMPLE });
    if (fault === 'slugWrong') return t('admin.product.slugWrong', { example: 'alder-mug' });
    return t(`admin.product.${fault}`);
  };
  return Object.fromEntries(
    Object.entries(faults).map(([name, fault]) => [name, say(name, fault)]),
  );
}

function neededAs(name: string) {
  if (name === 'title') return name;
  return name.startsWith('options.') ? 'optionName' : 'optionValue';
}
