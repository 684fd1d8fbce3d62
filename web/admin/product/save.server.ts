/** What happens when the product form is sent: keep its pictures and what was typed, check it, hand it to the API. */
import { data, redirect } from 'react-router';
import type { ApiProblem } from '#api/client.ts';
import { translatorFor } from '#common/messages/index.ts';
import { attempt } from '../../visit/api.server.ts';
import { problemWords } from '../../visit/problems.server.ts';
import type { Visit } from '../../visit/visit.server.ts';
import { bodyOf, fieldsOf } from './body.ts';
import { type Fault, findFaults } from './check.ts';
import {
  NEW_PICTURES,
  type PictureValues,
  readValues,
  type StaffProduct,
  type Status,
  type Values,
  withMoreRows,
} from './values.ts';

export type Refused = {
  values: Values;
  /** Sentences by field name. */
  errors: Record<string, string>;
  notice: string | null;
};

/** Saves a new product, or changes to `now`. Whatever is refused comes back with everything that was typed. */
export async function saveProduct(visit: Visit, form: FormData, now?: StaffProduct) {
  const { values, errors } = await keepPictures(visit, form, readValues(form));
  if (form.get('intent') === 'rows')
    return data<Refused>({ values: withMoreRows(values), errors, notice: null });

  Object.assign(errors, wordsOf(findFaults(values), visit.locale));
  if (Object.keys(errors).length > 0) return refuse({ values, errors, notice: null });
  const { values: complete, refused } = await makeCategory(visit, values);
  if (refused) return refuse({ values, errors: { newCategory: refused }, notice: null });
  const { data: saved, problem } = await send(visit, complete, now);
  if (problem)
    return refuse({ values: complete, ...explain(problem, complete, visit.locale, now) });
  return redirect(`/admin/products/${saved.id}?saved=1`);
}

/** The category that was named beside the known ones: one that has this name already, or a new one. */
async function makeCategory({ api, locale }: Visit, values: Values) {
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

function send({ api }: Visit, values: Values, now?: StaffProduct) {
  const body = bodyOf(values, now);
  if (!now) return attempt(api.POST('/admin/products', { body }));
  const params = { path: { id: now.id } };
  return attempt(api.PATCH('/admin/products/{id}', { params, body }));
}

/** Off the shelves, or back. */
export async function setStatus({ api, locale }: Visit, id: string, status: Status) {
  const call = { params: { path: { id } }, body: { status } };
  const { problem } = await attempt(api.PATCH('/admin/products/{id}', call));
  if (problem) {
    const notice = problemWords(problem, locale);
    return data({ values: null, errors: {}, notice }, { status: problem.status });
  }
  return redirect(`/admin/products/${id}?${status === 'archived' ? 'archived' : 'restored'}=1`);
}

/** Chosen files are kept at once, so that they need not be chosen again when something else is refused. */
async function keepPictures({ api, locale }: Visit, form: FormData, values: Values) {
  const errors: Record<string, string> = {};
  const added: PictureValues[] = [];
  const newAlts = [...values.newAlts];
  for (let at = 0; at < NEW_PICTURES; at++) {
    const file = form.get(`new.${at}.file`);
    if (!(file instanceof File) || file.size === 0) continue;
    const body = new FormData();
    body.set('file', file);
    // The description of the API knows files only as text.
    const call = { body: body as unknown as { file: string } };
    const { data: media, problem } = await attempt(api.POST('/admin/media', call));
    if (problem) {
      errors[`new.${at}.file`] = problemWords(problem, locale);
      continue;
    }
    added.push({ id: '', mediaId: media.id, alt: newAlts[at] ?? '', remove: false });
    newAlts[at] = '';
  }
  return { values: { ...values, pictures: [...values.pictures, ...added], newAlts }, errors };
}

const EXAMPLE = '19.90';

function wordsOf(faults: Record<string, Fault>, locale: string): Record<string, string> {
  const t = translatorFor(locale);
  const say = (fault: Fault) => {
    if (fault === 'fillIn') return t('ui.fillIn');
    if (fault === 'notAPrice') return t('admin.product.notAPrice', { example: EXAMPLE });
    if (fault === 'slugWrong') return t('admin.product.slugWrong', { example: 'alder-mug' });
    return t(`admin.product.${fault}`);
  };
  return Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, say(fault)]));
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
