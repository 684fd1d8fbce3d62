/** What every list of the merchant's screens says. */
export const list = {
  search: 'Search',
  from: 'From',
  until: 'Until',
  apply: 'Filter',
  clear: 'Clear filters',
  views: 'Views',
} as const;
