/** The sentences beside the fields of an address: what to enter, by the country's own word for it. For server and page. */
import { addressForm } from '#common/addresses.ts';
import type { Translator } from '#common/messages/index.ts';
import { type AddressFault, fieldName, type Values } from './address-form.ts';

type Fault = AddressFault | 'notAnEmail' | 'notValid' | 'tickTerms' | 'noLinks';

export function faultWords(
  faults: Record<string, Fault>,
  values: Values,
  t: Translator,
): Record<string, string> {
  const say = (name: string, fault: Fault) => {
    if (fault === 'tickTerms' || fault === 'noLinks') return t(`checkout.${fault}`);
    if (name === 'email' && fault === 'fillIn') return t('checkout.enterEmail');
    if (fault !== 'postalCodeForm' && fault !== 'fillIn') return t(`ui.${fault}`);
    const [prefix = '', field = ''] = name.split('.');
    const form = addressForm(values[fieldName(prefix, 'country')] ?? '');
    return fault === 'fillIn' ? missing(field, form, t) : wrongCode(form, t);
  };
  return Object.fromEntries(
    Object.entries(faults).map(([name, fault]) => [name, say(name, fault)]),
  );
}

type Form = ReturnType<typeof addressForm>;

/** A postal code is told by an example of its country. */
const wrongCode = ({ postalCodeExample }: Form, t: Translator) =>
  t('address.postalCodeForm', { example: postalCodeExample ?? '' });

function missing(
  field: string,
  { cityName, postalCodeName, regionName, regions }: Form,
  t: Translator,
) {
  if (field === 'city') return t(`address.enter.cities.${cityName}`);
  if (field === 'postalCode') return t(`address.enter.postalCodes.${postalCodeName}`);
  if (field === 'region') {
    return t(`address.enter.regions.${regionName}`, { how: regions ? 'choose' : 'enter' });
  }
  return t(
    `address.enter.${field as 'country' | 'firstName' | 'lastName' | 'line1' | 'company' | 'phone'}`,
  );
}
