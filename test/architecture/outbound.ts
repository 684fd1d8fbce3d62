/** Nobody but `server/platform/outbound/` calls another machine by HTTP. */
import { eachNode, type Fault, isTest, type Node, nodesIn, type Source } from './sources.ts';

const OUTBOUND = 'server/platform/outbound/';
/** The pages' own way to the shop's API on another machine: streams, to one address from the settings. */
const OWN_API = 'server/web/call-api.ts';
const REASON = `every call goes out through ${OUTBOUND}, which bounds it and says where it may lead.`;
const CALLS = new Set(['request', 'get', 'default', 'Agent', 'connect', '*']);
const HTTP = /^(node:)?(http|https|http2)$/;
const OTHER_CLIENTS = /^(undici|axios|got|ky|node-fetch|superagent|needle)(\/|$)/;
/** Libraries that call by themselves, and what makes them do so by this client. */
const LIBRARIES: Record<string, RegExp> = {
  stripe: /createFetchHttpClient\(outbound\)/,
  'openapi-fetch': /createClient<[^>]*>\(\{[^}]*fetch:[^}]*outbound/s,
  'openid-client': /\[client\.customFetch\]/,
};
/** What opens a connection of its own at `openid-client`; everything else is given one. */
const CONNECTS = /client\.(discovery|dynamicClientRegistration)\(|new client\.Configuration\(/;

export function checkOutbound(sources: Source[]): Fault[] {
  return sources.flatMap((source) => {
    const { path } = source;
    const isExempt = path.startsWith(OUTBOUND) || path === OWN_API || isTest(path);
    return isExempt || !path.startsWith('server/') ? [] : faultsOf(source);
  });
}

function faultsOf({ path, program, lineOf, text }: Source): Fault[] {
  const faults: Fault[] = [];
  eachNode(program, (node) => {
    const what = callOf(node) ?? importOf(node, text);
    if (what) faults.push({ path, line: lineOf(node.start), message: `${what}: ${REASON}` });
  });
  return faults;
}

function callOf({ type, callee }: Node): string | undefined {
  if (type !== 'CallExpression' && type !== 'NewExpression') return undefined;
  const isGlobal = ['globalThis', 'global'].includes(String(callee?.object?.name));
  const called = String(isGlobal ? callee?.property?.name : callee?.name);
  return ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].includes(called)
    ? `calls ${called}`
    : undefined;
}

function importOf(node: Node, text: string): string | undefined {
  const isImport = /^(Import|Export)/.test(node.type);
  const from = node.source?.value;
  if (!isImport || typeof from !== 'string' || node.importKind === 'type') return undefined;
  const names = nodesIn(node.specifiers)
    .filter(({ importKind }) => importKind !== 'type')
    .map(({ type, imported }) =>
      type === 'ImportSpecifier'
        ? String(nodesIn(imported)[0]?.name)
        : type.replace(/.*Namespace.*/, '*'),
    )
    .map((name) => (name === 'ImportDefaultSpecifier' ? 'default' : name));
  const isDynamic = node.type === 'ImportExpression';
  if (HTTP.test(from) && (isDynamic || names.some((name) => CALLS.has(name)))) {
    return `imports what calls from ${from}`;
  }
  if (OTHER_CLIENTS.test(from)) return `imports ${from}`;
  const mustSay = LIBRARIES[from];
  const isUsed = isDynamic || names.length > 0;
  if (!mustSay || !isUsed || mustSay.test(text)) return undefined;
  if (from === 'openid-client' && !CONNECTS.test(text)) return undefined;
  return `uses ${from} without handing it this client`;
}
