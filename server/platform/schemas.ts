/** Schemas that every module uses. Every text has a maximum, every number a range. */
import { type Static, type TSchema, Type } from 'typebox';
import { LOCALES } from '#common/locales.ts';
import { MAX_CURSOR } from './cursor.ts';
import { LOWERCASE } from './validation.ts';

export const Strict = { additionalProperties: false } as const;

/** An object that refuses unknown fields. */
export const Shape = <P extends Record<string, TSchema>>(properties: P, options: object = {}) =>
  Type.Object(properties, { ...Strict, ...options });

/** An object of an answer under a name of its own: clients made from the description have a type of that name. */
export const Named = <P extends Record<string, TSchema>>(
  title: string,
  properties: P,
  options: object = {},
) => Type.Object(properties, { ...options, title });

/** `LOWERCASE`: whoever sends an id in capitals means the same one, and our code compares ids as texts. */
export const Id = Type.String({ format: 'uuid', description: 'UUIDv7', [LOWERCASE]: true });
/** One of these texts; its type is their union. */
export const OneOf = <const T extends string>(values: readonly T[], options: object = {}) =>
  Type.Unsafe<T>(Type.String({ enum: [...values], ...options }));
export const Slug = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 120,
  examples: ['alder-mug'],
});
export const Text = (maxLength: number, options: object = {}) =>
  Type.String({ maxLength, ...options });
/** Text that must contain more than white space. */
export const FilledText = (maxLength: number, options: object = {}) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', ...options });
/** Nothing that ends a line, steers, turns the reading direction or cannot be seen; no address that a mail would make a link. */
const UNSEEN =
  '\\p{Cc}\\u00AD\\u2028\\u2029\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';
/** Mail programs take other dots for the one of an address, and letters of any size. */
const DOT = '[.\\u2024\\u3002\\uFE52\\uFF0E\\uFF61]';
const LINK = `://|[hH][tT][tT][pP][sS]?:|[wW]{3}${DOT}|[\\p{L}\\p{N}-]+${DOT}[\\p{L}-]{2,}[/?#:]`;
const LINES = `^(?![\\s\\S]*(?:${LINK}))(?:[^${UNSEEN}]|\\r?\\n|\\t)*$`;
const lineWithout = (links: string) => `^(?!.*(?:${links}))[^${UNSEEN}]*$`;

/** What a pattern asks for, where it has a sentence: those of lines are too long to be read. */
export function codeOfPattern(pattern: string): 'one_line' | 'no_links' | 'not_blank' | undefined {
  if (pattern === LINES) return 'no_links';
  if (pattern.includes(UNSEEN)) return 'one_line';
  return pattern === '\\S' ? 'not_blank' : undefined;
}

/** The same as a line, but as many as there are. */
export const Lines = (maxLength: number, options: object = {}) =>
  Type.String({ maxLength, pattern: LINES, ...options });
/** One line that a person types and others read, in mails too. */
export const OneLine = (maxLength: number, options: object = {}) =>
  Type.String({ maxLength, pattern: lineWithout(LINK), ...options });
/** The same, and more than white space. */
export const FilledLine = (maxLength: number, options: object = {}) =>
  Type.String({
    minLength: 1,
    maxLength,
    pattern: lineWithout(LINK).replace('^', '^(?=.*\\S)'),
    ...options,
  });
/** What people are called: no bare address of a site either (`Booking.com` is for companies, `dr.smith` for nobody). */
export const NameLine = (maxLength: number) =>
  Type.String({
    minLength: 1,
    maxLength,
    pattern: lineWithout(NAME_LINK).replace('^', '^(?=.*\\S)'),
  });
/** The same; it may be empty. */
export const MaybeName = (maxLength: number, options: object = {}) =>
  Type.String({ maxLength, pattern: lineWithout(NAME_LINK), ...options });
const NAME_LINK = `${LINK}|[/:@\\\\]|[\\p{L}\\p{N}-]{2,}${DOT}[\\p{L}\\p{N}-]{2,}|${DOT}[a-z]{2,}|\\d${DOT}\\d`;
export const Email = Type.String({ format: 'idn-email', maxLength: 254 });
/** ISO 4217. Which ones the shop sells in is for its merchant to say. */
export const Currency = Type.String({ pattern: '^[A-Z]{3}$', title: 'Currency' });
/** A shipped language. Which ones the shop offers is for its merchant to say. */
export const Locale = OneOf(LOCALES, { title: 'Locale' });
export const At = Type.String({ format: 'date-time', description: 'ISO 8601, UTC' });
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const MAX_AMOUNT = 100_000_000_000;
/** The most currencies that a shop sells in, and prices that anything has. */
export const MAX_CURRENCIES = 20;
export const MoneySchema = Type.Object(
  {
    amount: Type.Integer({
      minimum: -MAX_AMOUNT,
      maximum: MAX_AMOUNT,
      description: 'Whole minor units by the ISO 4217 exponent',
    }),
    currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  },
  { ...Strict, title: 'Money', description: '19.99 EUR is { "amount": 1999, "currency": "EUR" }' },
);

/** Honoured by every POST that creates something. */
export const IdempotencyKey = Type.String({
  minLength: 1,
  maxLength: 200,
  description:
    'A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the ' +
    'same; with other content it is refused (422).',
  examples: ['8e03978e-40d5-43e8-bc93-6894a57f9324'],
});

/** `?locale=` and `?currency=`: language and currency of the answer. */
export const RequestLocaleQuery = {
  locale: Type.Optional(Locale),
  currency: Type.Optional(Currency),
};
export const PageQuery = {
  cursor: Type.Optional(Text(MAX_CURSOR)),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 24 }),
};
export const PageOf = <T extends TSchema>(item: T) =>
  Type.Object(
    { items: Type.Array(item), nextCursor: Nullable(Type.String()) },
    'title' in item ? { title: `${item.title}Page` } : {},
  );
/** A list that is always complete, in the form of a page. */
export const WholeListOf = <T extends TSchema>(item: T) =>
  Type.Object(
    { items: Type.Array(item), nextCursor: Type.Null() },
    'title' in item ? { title: `${item.title}List` } : {},
  );

export const ImageSchema = Type.Object(
  {
    url: Type.String({
      description: 'Absolute path on this shop (add ?w=400) or a URL on another host',
    }),
    alt: Type.String(),
    width: Nullable(Type.Integer()),
    height: Nullable(Type.Integer()),
  },
  { ...Strict, title: 'Image' },
);
export type Image = Static<typeof ImageSchema>;
