/** Pages and the journal, as shoppers read them. */
export const content = {
  by: 'By {author}',
  journal: {
    title: 'Journal',
    empty: 'Nothing has been published yet.',
    toProducts: 'See the products',
    pages: 'More posts',
    feed: 'Subscribe by feed',
  },
  preview: {
    title: 'Preview: {title}',
    text: 'A preview. Only staff see this page.',
    public: 'A preview of what everybody can read.',
    edit: 'Back to the editor',
  },
  sections: { all: 'See all' },
  agreed: {
    tick: 'I agree to: <link>{title}</link>.',
    terms: 'By ordering you agree to: <link>{title}</link>.',
    withdrawal: 'You may withdraw from your order: <link>{title}</link>.',
  },
};
