/**
 * What a call is refused with stands in the message catalogue and nowhere else: code and values make the sentence. The type
 * checker refuses an unknown code and a missing value; this finds what goes past it.
 */
import {
  eachNode,
  type Fault,
  isTest,
  type Node,
  nodesIn,
  rawText,
  type Source,
} from './sources.ts';

/** The only file that makes them. */
const MAKES = 'server/platform/errors.ts';
const MADE = new Set(['Refusal', 'FieldError']);
/** Of a problem (RFC 9457), and of one of its fields: a sentence beside a code, a status or a path. */
const SENTENCES = new Set(['detail', 'title', 'message']);
const BESIDE = new Set(['code', 'status', 'path']);

export const checkRefusals = (sources: Source[]): Fault[] =>
  sources
    .filter(
      ({ path }) =>
        /^server\/(platform|modules|web)\//.test(path) && !isTest(path) && path !== MAKES,
    )
    .flatMap(faultsOf);

function faultsOf({ path, program, lineOf }: Source): Fault[] {
  const faults: Fault[] = [];
  eachNode(program, (node) => {
    const message = madeHere(node) ?? saysItself(node);
    if (message) faults.push({ path, line: lineOf(node.start), message });
  });
  return faults;
}

function madeHere({ type, callee }: Node): string | undefined {
  const name = String(callee?.name);
  if (type !== 'NewExpression' || !MADE.has(name)) return undefined;
  return `makes a ${name} itself: \`refusal\`, \`badField\` and \`fieldError\` take its code and values.`;
}

function saysItself({ type, properties }: Node): string | undefined {
  if (type !== 'ObjectExpression') return undefined;
  const members = (properties ?? []).filter((one) => one.type === 'Property');
  const nameOf = (member: Node) => String(member.key?.name ?? member.key?.value);
  if (!members.some((member) => BESIDE.has(nameOf(member)))) return undefined;
  const said = members.find(
    (one) => SENTENCES.has(nameOf(one)) && nodesIn(one.value).some(isEnglish),
  );
  return said && `writes the ${nameOf(said)} itself: its sentence belongs into common/messages.`;
}

/** A text with a space is a sentence; one without may be a name, or a code on somebody else's wire. */
const isEnglish = ({ type, value, quasis }: Node): boolean =>
  type === 'TemplateLiteral'
    ? (quasis ?? []).some((part) => /\s/.test(rawText(part)))
    : type === 'Literal' && typeof value === 'string' && /\s/.test(value);
