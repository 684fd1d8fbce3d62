/** What the merchant writes: pages, the journal, policies, and where old addresses lead. */
export {
  cleanMarkdown,
  FilledMarkdown,
  MAX_MARKDOWN_BYTES,
  MaybeMarkdown,
  renderMarkdown,
  summaryOf,
} from './markdown.ts';
