/** What every list of the merchant's screens says. */
export const list = {
  search: 'Search',
  from: 'From',
  until: 'Until',
  apply: 'Filter',
  addFilter: 'Add filter',
  columns: {
    choose: 'Columns',
    show: 'Show these',
    usual: 'The usual ones',
  },
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
  file: {
    all: 'All of them, as they stand now.',
    filtered: 'All that match the filters of the list, as they stand now.',
    what: 'What',
    format: 'Kind of file',
    formatHint: 'A CSV with semicolons is for spreadsheets that write 1,50.',
    formats: {
      xlsx: 'Workbook (Excel, LibreOffice, Numbers)',
      comma: 'CSV with commas (1.50)',
      semicolon: 'CSV with semicolons (1,50)',
    },
    personal:
      'The file holds names and addresses of your customers: store it where only the right people read it. The activity log notes that you took it.',
    take: 'Save the file',
    begun: 'Your browser is saving the file. You can go on meanwhile.',
    back: 'Back to the list',
    refused: {
      often: 'You have saved very many files within an hour. Wait a while, then try again.',
      busy: 'Other files are being written just now. Try again in half a minute.',
    },
  },
  productsSet: {
    active:
      '{count, plural, =0 {} one {One product is on sale now.} other {# products are on sale now.}} {same, plural, =0 {} one {One was on sale already.} other {# were on sale already.}}',
    draft:
      '{count, plural, =0 {} one {One product is a draft now: shoppers no longer see it.} other {# products are drafts now: shoppers no longer see them.}} {same, plural, =0 {} one {One was a draft already.} other {# were drafts already.}}',
    archived:
      '{count, plural, =0 {} one {One product is archived now: shoppers no longer see it.} other {# products are archived now: shoppers no longer see them.}} {same, plural, =0 {} one {One was archived already.} other {# were archived already.}}',
  },
} as const;
