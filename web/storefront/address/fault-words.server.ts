import { addressForm } from '#common/addresses.ts';
import { translatorFor } from '#common/messages/index.ts';
import { type AddressFault, fieldName, type Values } from './address-form.ts';

type Fault = AddressFault | 'notAnEmail' | 'notValid';

/** The sentences beside the fields. A postal code is told by an example of its country. */
export function faultWords(
  faults: Record<string, Fault>,
  values: Values,
  locale: string,
): Record<string, string> {
  const t = translatorFor(locale);
  const say = (name: string, fault: Fault) => {
    if (fault !== 'postalCodeForm') return t(`ui.${fault}`);
    const [prefix = ''] = name.split('.');
    const country = values[fieldName(prefix, 'country')] ?? '';
    return t('address.postalCodeForm', { example: addressForm(country).postalCodeExample ?? '' });
  };
  return Object.fromEntries(
    Object.entries(faults).map(([name, fault]) => [name, say(name, fault)]),
  );
}
