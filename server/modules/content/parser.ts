/** The one parser of Markdown. Blocks between `::: name` and `:::` are told apart here, and read in `pieces.ts`. */
import type MarkdownItClass from 'markdown-it';
import type { MarkdownIt, RendererRule } from 'markdown-it';
import { withoutFalseTags } from '#common/html-text.ts';
import { lazily } from '#platform/lazily.ts';

type Container = (
  markdown: MarkdownIt,
  name: string,
  options: { validate: (info: string) => boolean; render: RendererRule },
) => void;

const library = lazily<typeof MarkdownItClass>('markdown-it');
const containers = lazily<Container>('markdown-it-container');

let known: MarkdownIt | undefined;
export function markdownParser(): MarkdownIt {
  if (known) return known;
  const markdown = new (library())({ html: true, linkify: true, breaks: true });
  // "Node.js" and "e.g.this" are no addresses.
  markdown.linkify.set({ fuzzyLink: false });
  const asWritten: RendererRule = (tokens, at) => withoutFalseTags(tokens[at]?.content ?? '');
  markdown.renderer.rules.html_inline = asWritten;
  markdown.renderer.rules.html_block = asWritten;
  // Blocks within lists and quotes are no blocks: their words are shown where they stand.
  markdown.use(containers(), 'block', { validate: isNamed, render: () => '' });
  known = markdown;
  return markdown;
}

export const BLOCK_OPENS = 'container_block_open';
const isNamed = (info: string) => /^\s*[a-z][a-z-]{0,30}\s*$/i.test(info);
