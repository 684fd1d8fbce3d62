import { expect, test } from 'vitest';
import { gapsIn } from '#common/policies.ts';
import { settingsFrom } from '#common/settings/registry.ts';
import { fillDraft } from './fill-draft.ts';
import { policyDrafts } from './policy-drafts.ts';

const nothingKnown = settingsFrom();
const known = settingsFrom({
  identity: {
    legalName: 'Mug Ltd',
    line1: '4 Quay Street',
    postalCode: 'T12 X2Y3',
    city: 'Cork',
    country: 'IE',
    taxId: 'IE1234567FA',
  },
});

test('a draft begins with what the shop knows of itself, and leaves open what it does not', () => {
  const imprint = fillDraft(policyDrafts.imprint.text, known);
  expect(imprint).toMatch(/^Mug Ltd\n4 Quay Street\nCork\nT12 X2Y3\nIreland\n/);
  expect(imprint).toContain('VAT number: IE1234567FA');
  expect(imprint).toContain('Telephone: [telephone number]');
  const terms = fillDraft(policyDrafts.terms.text, known);
  expect(terms).toContain('Mug Ltd, 4 Quay Street, Cork, T12 X2Y3, Ireland, [register and number]');
  expect(terms).toMatch(/and include VAT.*the law of Ireland\./s);
  expect(fillDraft(policyDrafts.delivery.text, known)).toContain('outside of the European Union,');
});

test('every draft has gaps, and all that says who sells can be filled', () => {
  const left = Object.values(policyDrafts).flatMap(({ text }) => {
    expect(fillDraft(text, nothingKnown)).toContain('[');
    return gapsIn(fillDraft(text, known));
  });
  expect(left.join()).not.toMatch(/\[(name of your company|address|country|vat number)/i);
});
