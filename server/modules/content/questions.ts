/** Questions and answers as they are written in a block: each heading is a question, what follows its answer. */
import { plainText } from '#common/html-text.ts';
import { renderMarkdown } from './markdown.ts';
import { markdownParser } from './parser.ts';

export type Question = { question: string; html: string };

const MAX_QUESTION = 300;

/** `html`: what stands above the first of them. */
export function questionsIn(body: string): { html: string; questions: Question[] } {
  const lines = body.split('\n');
  const heads = markdownParser()
    .parse(body, {})
    .flatMap(({ type, level, map }) =>
      type === 'heading_open' && level === 0 && map ? [map] : [],
    );
  const questions = heads.map(([from, to], at) => ({
    question: plainText(renderMarkdown(lines.slice(from, to).join('\n')), MAX_QUESTION),
    html: renderMarkdown(lines.slice(to, heads[at + 1]?.[0]).join('\n')),
  }));
  return {
    html: renderMarkdown(lines.slice(0, heads[0]?.[0]).join('\n')),
    questions: questions.filter(({ question, html }) => question && html),
  };
}
