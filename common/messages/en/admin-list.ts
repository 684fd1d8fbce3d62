/** What every list of the merchant's screens says. */
export const list = {
  search: 'Search',
  from: 'From',
  until: 'Until',
  apply: 'Filter',
  clear: 'Clear filters',
  views: 'Views',
  saveView: 'Save this view',
  viewName: 'Name of the view',
  save: 'Save',
  removeView: 'Remove the view {name}',
  viewUnnamed: 'Give the view a name of up to 60 characters.',
  viewsFull: 'You have saved as many views as there can be. Remove one first.',
} as const;
