/** Who may import whom. Each rule carries its reason, which is what a person who breaks it is told. */
import { dirname, join } from 'node:path/posix';
import { APART, MODULE_ORDER } from '../../server/modules/order.ts';
import { eachNode, type Fault, isTest, type Node, nodesIn, type Source } from './sources.ts';

type Import = {
  /** A path of ours from the root, or the name of a package. */
  target: string;
  isOurs: boolean;
  names: string[];
  line: number;
  isType: boolean;
  isStarExport: boolean;
};

const ALIASES: Record<string, string> = {
  '#platform/': 'server/platform/',
  '#modules/': 'server/modules/',
  '#common/': 'common/',
  '#api/': 'api/',
  '#server/': 'server/',
  '#test/': 'test/',
};
/** Run by developers only, on the tests' own database. */
const DEVELOPERS_COMMANDS = /^server\/commands\/(generate|schema-diagram|postman)/;
const WIRING =
  /^server\/(app|reactions|permissions|audit-actions|api-parts)\.ts$|^server\/commands\//;
/** Settings are read once, and each payment provider's folder says which are its own. */
const READS_KEYS = /^server\/payment-keys\.ts$/;
const SAYS_KEYS = /^server\/modules\/payments\/(definition|providers\/list)\.ts$/;
const SQL_HOLDER = /\/(queries|[\w-]+-queries)\.ts$|\/queries\/[^/]+\.ts$/;

export function checkImports(sources: Source[]): Fault[] {
  const known = new Set(sources.map(({ path }) => path));
  return sources.flatMap((source) =>
    readImports(source, known).flatMap((one) =>
      reasonsAgainst(source.path, one).map((message) => ({
        path: source.path,
        line: one.line,
        message: `imports ${one.target}: ${message}`,
      })),
    ),
  );
}

function readImports(source: Source, known: Set<string>): Import[] {
  const found: Import[] = [];
  eachNode(source.program, (node) => {
    const from = node.source?.value;
    if (typeof from !== 'string' || !/^(Import|Export)/.test(node.type)) return;
    const { target, isOurs } = resolve(source.path, from, known);
    found.push({
      target,
      isOurs,
      names: namesOf(node),
      line: source.lineOf(node.start),
      isType: node.importKind === 'type' || node.exportKind === 'type',
      isStarExport: node.type === 'ExportAllDeclaration',
    });
  });
  return found;
}

function namesOf(node: Node): string[] {
  return nodesIn(node.specifiers)
    .filter((one) => one.importKind !== 'type')
    .map(({ imported }) => String(nodesIn(imported)[0]?.name ?? '*'));
}

function resolve(
  from: string,
  specifier: string,
  known: Set<string>,
): { target: string; isOurs: boolean } {
  const bare = specifier.replace(/\?.*$/, '');
  const alias = Object.keys(ALIASES).find((prefix) => bare.startsWith(prefix));
  if (alias) return { target: `${ALIASES[alias]}${bare.slice(alias.length)}`, isOurs: true };
  if (!bare.startsWith('.')) return { target: bare, isOurs: false };
  const path = join(dirname(from), bare);
  // The pages' build resolves names without an ending.
  const whole = [path, `${path}.ts`, `${path}.tsx`].find((candidate) => known.has(candidate));
  return { target: whole ?? path, isOurs: true };
}

const areaOf = (path: string) => path.split('/')[0] ?? '';
const moduleOf = (path: string) => /^server\/modules\/([^/]+)\//.exec(path)?.[1];
const rankOf = (name: string) => MODULE_ORDER.findIndex((names) => names.includes(name));

function reasonsAgainst(from: string, one: Import): string[] {
  const reasons = [];
  if (one.isStarExport && /^server\/modules\/[^/]+\/index\.ts$/.test(from)) {
    reasons.push(
      'an index.ts is a short list of names, so that one sees what others may call; no `export *`.',
    );
  }
  if (!isTest(from)) reasons.push(...sqlReasons(from, one));
  if (!one.isOurs) return reasons;
  if (!isTest(from)) reasons.push(...areaReasons(from, one.target));
  reasons.push(...moduleReasons(from, one.target));
  return reasons;
}

function sqlReasons(from: string, one: Import): string[] {
  const inScope = /^server\/(modules|commands)\//.test(from) && !DEVELOPERS_COMMANDS.test(from);
  if (!inScope || SQL_HOLDER.test(from)) return [];
  const isSql =
    (one.target === 'server/platform/db.ts' && one.names.includes('sql')) ||
    (['kysely', 'pg'].includes(one.target) && !one.isType && one.names.length > 0);
  return isSql
    ? ['only queries.ts (or queries/*.ts) holds SQL, so that one finds every statement.']
    : [];
}

function areaReasons(from: string, target: string): string[] {
  const [area, other] = [areaOf(from), areaOf(target)];
  if (area === 'common' && other !== 'common') {
    return ['common runs in server, browser and phone, so it imports nothing of ours.'];
  }
  if (area === 'api' && other !== 'api')
    return ['the client is used anywhere, so it imports nothing of ours.'];
  if (['web', 'mobile'].includes(area) && ![area, 'api', 'common'].includes(other)) {
    return [
      'the screens see only api/ and common/: one door to the shop for permission, limits and errors.',
    ];
  }
  if (['test', 'bench'].includes(other) && area === 'server' && !DEVELOPERS_COMMANDS.test(from)) {
    return ['what runs in a shop does not depend on its tests.'];
  }
  if (area === 'server' && other === 'web' && !/^web\/build\//.test(target)) {
    return ['the server takes only the built pages, or there would be two copies of React.'];
  }
  return [];
}

function moduleReasons(from: string, target: string): string[] {
  const other = moduleOf(target);
  if (from.startsWith('server/platform/') && !isTest(from)) {
    const allowed = /^(server\/platform\/|common\/)/.test(target);
    return allowed ? [] : ['platform knows nothing about shops: it imports common and itself.'];
  }
  const own = moduleOf(from);
  if (
    own &&
    !isTest(from) &&
    !other &&
    !/^(server\/platform\/|common\/|server\/config\.ts$)/.test(target)
  ) {
    return ['a module imports platform, common, itself, and the index.ts of lower modules.'];
  }
  if (!other || other === own) return [];
  if (READS_KEYS.test(from) && SAYS_KEYS.test(target)) return [];
  if (!isTest(from) && !own && !WIRING.test(from) && from.startsWith('server/')) {
    return ['only app.ts, reactions.ts and the lists beside them wire modules together.'];
  }
  const reasons = [];
  if (!target.endsWith('/index.ts') && !from.startsWith('test/')) {
    reasons.push(
      `of another module only an index.ts may be used; let ${other} export what you need.`,
    );
  }
  if (own && !isTest(from)) reasons.push(...orderReasons(own, other));
  return reasons;
}

function orderReasons(own: string, other: string): string[] {
  const apart = APART.find((one) => own === one || other === one);
  if (apart) {
    return [`${apart} stands apart like a provider elsewhere: it and the shop talk HTTP.`];
  }
  const [ownRank, otherRank] = [rankOf(own), rankOf(other)];
  const missing = ownRank < 0 ? own : otherRank < 0 ? other : undefined;
  if (missing)
    return [
      `the module ${missing} has no place in the order yet: add it to server/modules/order.ts.`,
    ];
  if (otherRank < ownRank) return [];
  return [
    `${other} does not stand below ${own}. A higher module calls a lower one; a lower one tells by events.`,
  ];
}
