/** What happens when the product form is sent: keep its pictures and what was typed, check it, hand it to the API. */
import { data, redirect } from 'react-router';
import type { ApiProblem } from '#api/client.ts';
import { translatorFor } from '#common/messages/index.ts';
import { attempt, read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { startingFrom } from '../../request/version.server.ts';
import { addPicture } from '../add-picture.server.ts';
import { bodyOf, changesOf, fieldsOf } from './body.ts';
import { findFaults } from './check.ts';
import { withCombinations, withFirstRowBelow } from './combine.ts';
import { faultWords } from './fault-words.ts';
import { withMovedPicture } from './pictures.ts';
import { type Clashes, type Opened, openedFrom, readOpened, rebase } from './rebase.ts';
import {
  MAX_PICTURES,
  type PictureValues,
  readValues,
  type StaffProduct,
  type Status,
  type Values,
  valuesOf,
  withMoreRows,
} from './values.ts';

export type Refused = {
  values: Values;
  /** Sentences by field name. */
  errors: Record<string, string>;
  notice: string | null;
  /** What the form was opened with, or, once both values of a clash were shown, what stands there now. */
  opened?: Opened;
  /** The rows are others than were sent: they are drawn anew. */
  reworked?: true;
};

/** Buttons that only change what stands in the form; null for all others. */
function reworkedBy(intent: string, values: Values): Values | null {
  if (intent === 'rows') return withMoreRows(values);
  if (intent === 'combine') return withCombinations(values);
  if (intent === 'fill') return withFirstRowBelow(values);
  if (intent === 'pictures') return values;
  return withMovedPicture(values, intent);
}

/** Saves a new product, or changes to the one with this id. Whatever is refused comes back with all that was typed. */
export async function saveProduct(ctx: RequestContext, form: FormData, id?: string) {
  const { currencies } = await read(ctx.api.GET('/shop'));
  const { values, errors } = await keepPictures(ctx, form, readValues(form, currencies));
  const opened = readOpened(form);
  const intent = String(form.get('intent'));
  const reworked = reworkedBy(intent, values);
  if (reworked)
    return data<Refused>({ values: reworked, errors, notice: null, opened, reworked: true });

  const faults = faultWords(findFaults(values), ctx.locale, translatorFor(ctx.locale));
  const all = { ...faults, ...errors };
  if (Object.keys(all).length > 0) return refuse({ values, errors: all, notice: null, opened });
  const { values: complete, refused } = await makeCategory(ctx, values);
  if (refused) return refuse({ values, errors: { newCategory: refused }, notice: null, opened });
  return id ? change(ctx, id, { typed: complete, opened }) : create(ctx, complete);
}

async function create({ api, locale }: RequestContext, values: Values) {
  const { data: saved, problem } = await attempt(
    api.POST('/admin/products', { body: bodyOf(values) }),
  );
  if (problem) return refuse({ values, ...explain(problem, values, locale) });
  return redirect(`/admin/products/${saved.id}?saved=1`);
}

/** How often somebody else may save in the moment between our look and our change. */
const MAX_TRIES = 5;

/** Sends what differs from the product as it stands now; if it moves meanwhile, once more from there. */
async function change(
  { api, locale }: RequestContext,
  id: string,
  { typed, opened }: { typed: Values; opened: Opened | undefined },
) {
  for (let tries = 1; ; tries++) {
    const path = { id };
    const now = await read(api.GET('/admin/products/{id}', { params: { path } }));
    const stands = valuesOf(now, typed.currencies, typed.locations);
    const present = openedFrom(stands);
    const { values, clashes } = rebase(typed, { opened: opened ?? present, now: stands });
    if (Object.keys(clashes).length > 0) {
      return refuse({ values, errors: clashWords(clashes, locale), notice: null, opened: present });
    }
    const body = changesOf(values, now);
    if (Object.keys(body).length === 0) return redirect(`/admin/products/${id}?saved=1`);
    const call = { params: { path, header: startingFrom(now.version) }, body };
    const { problem } = await attempt(api.PATCH('/admin/products/{id}', call));
    if (!problem) return redirect(`/admin/products/${id}?saved=1`);
    if (problem.code === 'request.changed_meanwhile' && tries < MAX_TRIES) continue;
    return refuse({ values, ...explain(problem, values, locale, now), opened: opened ?? present });
  }
}

/** Orders move these too, not people alone. */
const STOCK = /^rows\.\d+\.(stock$|levels\.)/;

function clashWords(clashes: Clashes, locale: string): Record<string, string> {
  const t = translatorFor(locale);
  const say = (name: string, current: string | null) => {
    if (current === null) return t('ui.clash.rowGone');
    if (current && STOCK.test(name)) return t('admin.productStock.stockMoved', { current });
    return current ? t('ui.clash.field', { current }) : t('ui.clash.fieldEmptied');
  };
  return Object.fromEntries(
    Object.entries(clashes).map(([name, current]) => [name, say(name, current)]),
  );
}

/** The category that was named beside the known ones: one that has this name already, or a new one. */
async function makeCategory({ api, locale }: RequestContext, values: Values) {
  const { newCategory: name, categories } = values;
  if (!name) return { values };
  const { data: all } = await attempt(api.GET('/admin/categories'));
  const known = all?.items.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const { data: category = known, problem } = known
    ? {}
    : await attempt(api.POST('/admin/categories', { body: { name } }));
  if (!category) return { values, refused: problem ? problemWords(problem, locale) : null };
  const slugs = [...new Set([...categories, category.slug])];
  return { values: { ...values, categories: slugs, newCategory: '' } };
}

const refuse = (refused: Refused) => data<Refused>(refused, { status: 400 });

/** Off the shelves, or back. */
export async function setStatus({ api, locale }: RequestContext, id: string, status: Status) {
  const call = { params: { path: { id } }, body: { status } };
  const { problem } = await attempt(api.PATCH('/admin/products/{id}', call));
  if (problem) {
    const notice = problemWords(problem, locale);
    return data({ values: null, errors: {}, notice }, { status: problem.status });
  }
  return redirect(`/admin/products/${id}?${status === 'archived' ? 'archived' : 'restored'}=1`);
}

/** Chosen files are stored at once, so that they need not be chosen again when something else is refused. */
async function keepPictures({ api, locale }: RequestContext, form: FormData, values: Values) {
  const errors: Record<string, string> = {};
  const added: PictureValues[] = [];
  const files = form.getAll('files').filter((file) => file instanceof File && file.size > 0);
  const room = MAX_PICTURES - values.pictures.length;
  if (files.length > room)
    errors.files = translatorFor(locale)('admin.product.tooManyPictures', {
      max: `${MAX_PICTURES}`,
    });
  for (const file of files.slice(0, room)) {
    const { data: media, problem } = await addPicture(api, file);
    if (problem) errors.files = problemWords(problem, locale);
    else if (![...values.pictures, ...added].some(({ mediaId }) => mediaId === media.id))
      added.push({ id: '', mediaId: media.id, alt: '', remove: false });
  }
  return { values: { ...values, pictures: [...values.pictures, ...added] }, errors };
}

/** The API's own words about a shape are for developers; beside a field stands a sentence of ours. */
function explain(problem: ApiProblem, values: Values, locale: string, now?: StaffProduct) {
  const fields = fieldsOf(problem, values, now);
  const notice = problemWords(problem, locale);
  const isShape = problem.code === 'request.invalid';
  const words = isShape ? translatorFor(locale)('ui.notValid') : notice;
  const errors = Object.fromEntries(fields.map((name) => [name, words]));
  return { errors, notice: fields.length > 0 ? null : notice };
}
