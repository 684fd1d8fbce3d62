/** What every list of the merchant's screens says. */
export const list = {
  search: 'Search',
  from: 'From',
  until: 'Until',
  apply: 'Filter',
  clear: 'Clear filters',
  views: 'Views',
  select: 'Select',
  selectAll: 'Select all on this page',
  selectOne: 'Select {name}',
  selected: '{count, plural, one {# selected} other {# selected}}',
  withSelected: 'With the selected:',
  saveView: 'Save this view',
  viewName: 'Name of the view',
  save: 'Save',
  changeView: 'Rename or remove the view {name}',
  rename: 'Rename',
  removeView: 'Remove this view',
  removeViewText: 'Only the view goes. What it shows stays as it is.',
  viewUnnamed: 'Give the view a name of up to 60 characters.',
  viewNameTaken: 'Another of your views of this list has this name. Choose another one.',
  viewsFull: 'You have saved as many views as there can be. Remove one first.',
  productsSet: {
    active:
      '{count, plural, =0 {} one {One product is on sale now.} other {# products are on sale now.}} {same, plural, =0 {} one {One was on sale already.} other {# were on sale already.}}',
    draft:
      '{count, plural, =0 {} one {One product is a draft now: shoppers no longer see it.} other {# products are drafts now: shoppers no longer see them.}} {same, plural, =0 {} one {One was a draft already.} other {# were drafts already.}}',
    archived:
      '{count, plural, =0 {} one {One product is archived now: shoppers no longer see it.} other {# products are archived now: shoppers no longer see them.}} {same, plural, =0 {} one {One was archived already.} other {# were archived already.}}',
  },
} as const;
