/** A `catch` takes what it expects; a bug of ours that it takes as well is one that nobody sees. */
import {
  eachNode,
  type Fault,
  isNode,
  isTest,
  type Node,
  nodesIn,
  type Source,
} from './sources.ts';

/** In a shop's rules every handler looks at what it was given. */
const LOOKS = /^server\/modules\//;
/** Passes untrusted input to a library, which may throw anything; all of it is the caller's fault. */
const CHECKS_UNTRUSTED_INPUT = /^server\/modules\/auth\/passkeys\/webauthn\.ts$/;
const FUNCTIONS = /^(ArrowFunction|Function)Expression$/;

export function checkCatches({ path, text, program, lineOf }: Source): Fault[] {
  if (isTest(path) || CHECKS_UNTRUSTED_INPUT.test(path)) return [];
  const faults: Fault[] = [];
  eachNode(program, (node) => {
    const handler = handlerOf(node);
    if (!handler) return;
    const message = LOOKS.test(path)
      ? !looksAtError(handler) &&
        'catches all, unseen: catch what is expected, and report the rest.'
      : isSilent(handler, text) && 'drops what it catches: say beside it why that is right.';
    if (message) faults.push({ path, line: lineOf(node.start), message });
  });
  return faults;
}

type Handler = { error?: Node | null; body: unknown; end: number };

/** `catch (error) {…}`, `.catch((error) => …)` and the second function of `.then`. */
function handlerOf(node: Node): Handler | undefined {
  if (node.type === 'CatchClause') {
    return { error: node.param, body: node.body, end: node.end };
  }
  if (node.type !== 'CallExpression') return undefined;
  const name = node.callee?.property?.name;
  const given = node.arguments ?? [];
  const handler = name === 'catch' ? given[0] : name === 'then' ? given[1] : undefined;
  if (!handler || !FUNCTIONS.test(handler.type)) return undefined;
  const [error] = handler.params ?? [];
  return { error, body: handler.body, end: handler.end };
}

function looksAtError({ error, body }: Handler): boolean {
  const name = error?.name;
  if (typeof name !== 'string') return Boolean(error); // Taken apart: it is looked at.
  let isUsed = false;
  eachNode(body, (node) => {
    if (node.type === 'Identifier' && node.name === name) isUsed = true;
  });
  return isUsed;
}

/** Does nothing and says nothing: no statement, and no comment inside or on the rest of its line. */
function isSilent({ body, end }: Handler, text: string): boolean {
  if (!isNode(body)) return false;
  const isNothing =
    (body.type === 'BlockStatement' && nodesIn(body.body).length === 0) ||
    (body.type === 'Identifier' && body.name === 'undefined');
  const lineEnd = text.indexOf('\n', end);
  return isNothing && !/\/[/*]/.test(text.slice(body.start, lineEnd < 0 ? undefined : lineEnd));
}
