/** A list that PostgreSQL gathers without an order comes in another one as soon as it plans the statement differently. */
import { type Fault, isTest, type Source } from './sources.ts';

/** `jsonb` sorts the names of its objects by itself. */
const AGGREGATE = /\b(json_agg|json_object_agg|jsonb_agg|array_agg|string_agg)\(/g;

export function checkAggregates({ path, text, lineOf }: Source): Fault[] {
  if (!path.startsWith('server/') || isTest(path)) return [];
  return [...text.matchAll(AGGREGATE)].flatMap(({ index, 0: { length }, 1: name }) => {
    if (hasOrder(text, index + length)) return [];
    const message = `${name} without an order: write \`order by\` inside its brackets.`;
    return [{ path, line: lineOf(index), message }];
  });
}

/** Whether `order by` stands between these brackets and in none within them. */
function hasOrder(text: string, from: number): boolean {
  let own = '';
  for (let at = from, depth = 1; depth > 0 && at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 1) own += text[at];
  }
  return /\border by\b/.test(own);
}
