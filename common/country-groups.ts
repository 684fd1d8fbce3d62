/** Countries that law or habit takes together. Codes of ISO 3166-1. Runs on the server and in the browser. */

const codes = (text: string) => text.split(' ');

/** The members of the European Union, whose value added tax is one system. */
export const EU_COUNTRIES: readonly string[] = codes(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK',
);

/** What a merchant adds at once. */
export const COUNTRY_GROUPS = {
  eu: EU_COUNTRIES,
  restOfEurope: codes('AD AL BA CH FO GB GI GG IM IS JE LI MC MD ME MK NO RS SM UA VA XK'),
  northAmerica: codes('CA MX US'),
  asiaPacific: codes('AU HK ID IN JP KR MY NZ PH SG TH TW VN'),
} as const satisfies Record<string, readonly string[]>;
export type CountryGroup = keyof typeof COUNTRY_GROUPS;
