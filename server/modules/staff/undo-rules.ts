/**
 * Which changes in the log are undone, and how: where what stands now is read, and the operation that writes it. What is
 * not undone is listed with its reason, so that no action of settings is forgotten.
 */
import { fieldsOf, isGroup } from '#common/settings/registry.ts';

export type Values = Map<string, unknown>;
export type Rule = {
  /** Where it is read, and where it is written: one address unless `readAt` says another. */
  path: string;
  readAt?: string;
  method: 'PUT' | 'PATCH';
  /** What stands now, with its version, from what was read. */
  present: (read: Values) => Values | undefined;
  names: readonly string[];
};

const valuesOf = (fields: unknown): Values => new Map(Object.entries(fields ?? {}));
const listIn = (read: Values): Values[] => {
  const items = read.get('items');
  return Array.isArray(items) ? items.map(valuesOf) : [];
};

function settingsRule(group: string): Rule | null {
  if (!isGroup(group)) return null;
  const path = `settings/${group}`;
  const names = Object.keys(fieldsOf(group));
  // The operation of logo and icon takes a drawing too, which is never asked for again.
  const method = group === 'branding' ? 'PATCH' : 'PUT';
  return { path, method, present: (read) => read, names };
}

const METHOD_FIELDS = ['enabled', 'names', 'instructions', 'currencies', 'countries', 'intent'];

/** Its provider's keys are no part of it: they stand in the settings of the server, and in no log. */
const methodRule = (method: string): Rule => ({
  path: `payment-methods/${encodeURIComponent(method)}`,
  readAt: 'payment-methods',
  method: 'PUT',
  present: (read) => listIn(read).find((one) => one.get('method') === method),
  names: METHOD_FIELDS,
});

const METHOD_ORDER: Rule = {
  path: 'payment-methods',
  method: 'PUT',
  present: (read) => {
    const methods = listIn(read).map((one) => one.get('method'));
    return new Map([...read, ['methods', methods]]);
  },
  names: ['methods'],
};

const RULES: Record<string, (subjectId: string) => Rule | null> = {
  'shop.update': settingsRule,
  'settings.update': settingsRule,
  'payment_method.update': methodRule,
  'payment_method.reorder': () => METHOD_ORDER,
};

/** Actions of settings that no button takes back, and why. */
export const NOT_UNDONE: Record<string, string> = {
  'shop.empty_demo': 'what was deleted is gone',
  'shop.go_live': 'a live shop never becomes a demo again',
  'shop.friends': 'a password is in no log; another one is set on its page',
  'mail.test': 'a mail that was sent is sent, and it changed nothing',
};

export const ruleFor = (action: string, subjectId: string): Rule | null =>
  RULES[action]?.(subjectId) ?? null;
