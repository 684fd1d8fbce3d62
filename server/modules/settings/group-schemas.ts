/** The shapes of settings in the API, made from the fields of their groups. */
import { type TObject, type TSchema, type TSchemaOptions, Type } from 'typebox';
import { sentenceAt, translatorFor } from '#common/messages/index.ts';
import type { Field } from '#common/settings/fields.ts';
import {
  type FormGroupName,
  fieldsOf,
  GROUP_NAMES,
  type GroupName,
  type Settings,
} from '#common/settings/registry.ts';
import { FilledLine, Named, OneLine, OneOf, Shape, Text } from '#platform/schemas.ts';
import { Version } from '#platform/version.ts';

const MAX_EMAIL = 254;

/** That an address is one, and a country there, is checked after its shape: both may be empty. */
function schemaOf(field: Field, options: TSchemaOptions): TSchema {
  switch (field.kind) {
    case 'line':
      return lineOf(field, options);
    case 'text':
      return Text(field.max, options);
    case 'email':
      return Text(MAX_EMAIL, options);
    case 'emails':
      return Type.Array(Text(MAX_EMAIL), { maxItems: field.max, uniqueItems: true, ...options });
    case 'choice':
      return OneOf(field.of, options);
    case 'integer':
      return Type.Integer({ minimum: field.min, maximum: field.max, ...options });
    case 'switch':
      return Type.Boolean(options);
    case 'country':
      return Type.String({ pattern: '^([A-Z]{2})?$', ...options });
    case 'colour':
      return Type.String({ pattern: '^#[0-9a-f]{6}$', examples: ['#2f5d50'], ...options });
    case 'moment':
      return Type.String({ pattern: MOMENT, examples: ['2026-12-01T09:00'], ...options });
    case 'other':
      return Type.Unknown(options);
  }
}

/** Within a day that there may be; February is left to the reader. */
const MOMENT = '^(\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d)?$';

function lineOf(
  { max, filled, pattern }: Extract<Field, { kind: 'line' }>,
  options: TSchemaOptions,
) {
  if (!pattern) return filled ? FilledLine(max, options) : OneLine(max, options);
  const written = filled ? pattern : `^$|${pattern}`;
  return Type.String({ maxLength: max, pattern: written, ...options });
}

/** The words of the form say what a field is in the API's description too. */
const describe = (group: GroupName, name: string) => {
  const say = (part: string) =>
    sentenceAt(translatorFor('en'), `admin.settings.groups.${group}.${name}.${part}`);
  return { description: [say('label'), say('hint')].filter(Boolean).join(': ') };
};

function shapeOf(group: GroupName, isShown: (field: Field) => boolean): Record<string, TSchema> {
  const shown = Object.entries(fieldsOf(group)).filter(([, field]) => isShown(field));
  return Object.fromEntries(
    shown.map(([name, field]) => [name, schemaOf(field, describe(group, name))]),
  );
}

const titleOf = (group: GroupName) => group.charAt(0).toUpperCase() + group.slice(1);

/** What a change of a group sends: all of it. */
export const changeSchema = <G extends FormGroupName>(group: G) =>
  Type.Unsafe<Settings[G]>(Shape(shapeOf(group, () => true)));

export const answerSchema = <G extends FormGroupName>(group: G) =>
  Type.Unsafe<Settings[G] & { version: string }>(
    Named(`${titleOf(group)}Settings`, { version: Version, ...shapeOf(group, () => true) }),
  );

export const operationOf = (verb: 'get' | 'set', group: GroupName) =>
  `${verb}${titleOf(group)}Settings`;

/** After the name of its page, which says what the group is about. */
export const summaryOf = (verb: 'get' | 'set', group: FormGroupName) => {
  const title = translatorFor('en')(`admin.settings.pages.${group}.title`);
  return verb === 'get' ? `Settings: ${title}` : `Change settings: ${title}`;
};

const isPublic = (field: Field) => field.public === true && field.kind !== 'other';
const PUBLIC_GROUPS = GROUP_NAMES.filter((group) => Object.values(fieldsOf(group)).some(isPublic));

/** What `GET /shop` tells, by group. */
export const publicShape = (): Record<string, TObject> =>
  Object.fromEntries(
    PUBLIC_GROUPS.map((group) => [
      group,
      Named(`${titleOf(group)}Public`, shapeOf(group, isPublic)),
    ]),
  );

export const publicOf = (settings: Settings): object =>
  Object.fromEntries(
    PUBLIC_GROUPS.map((group) => {
      const fields = new Map(Object.entries(fieldsOf(group)));
      const shown = Object.entries(settings[group]).filter(([name]) => {
        const field = fields.get(name);
        return field !== undefined && isPublic(field);
      });
      return [group, Object.fromEntries(shown)];
    }),
  );
