/** Which fields of an address the merchant asks for, besides those that its country needs. */
import type { Settings } from './settings/registry.ts';

export type Asked = Pick<Settings['checkout'], 'phone' | 'company'>;
const NAMES = ['company', 'phone'] as const;
export type AskedField = (typeof NAMES)[number];

export const isAsked = (name: string, asked: Asked): boolean =>
  !NAMES.some((one) => one === name && asked[one] === 'off');

export const isNeeded = (name: string, asked: Asked): boolean =>
  NAMES.some((one) => one === name && asked[one] === 'required');

/** Those that must be filled in and are not. */
export const missingFields = (
  address: { company?: string; phone?: string },
  asked: Asked,
): AskedField[] => NAMES.filter((name) => isNeeded(name, asked) && !address[name]?.trim());

/** An address with nothing in it that the merchant does not ask for: what nobody needs is not stored. */
export function withoutUnasked<A extends { company?: string; phone?: string }>(
  address: A,
  asked: Asked,
): A {
  const rest = { ...address };
  for (const name of NAMES) if (asked[name] === 'off') delete rest[name];
  return rest;
}
