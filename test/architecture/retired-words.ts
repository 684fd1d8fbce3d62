/** Refuses words that `docs/words.md` has retired: in identifiers, class names, files and folders (`heldOrders`, `claim-queries.ts`). */
import { eachNode, type Fault, type Node, nodesIn, type Source } from './sources.ts';

type Retired = {
  /** One or more whole words of a name, in a row. */
  word: string;
  say: string;
  /** Only in these files; elsewhere the word is right. */
  within?: RegExp;
};

const SERVER = /^server\//;
const PRODUCT = /^(server|web|common)\/(?!.*\.test\.)/;
const CRASH = /^test\/crash\//;
const BENCH = /^bench\//;

const RETIRED: readonly Retired[] = [
  { word: 'hold', say: 'authorise, reserve or lock' },
  { word: 'holds', say: 'authorises, reserves or locks' },
  { word: 'held', say: 'authorised, reserved, locked or `isOwn`' },
  { word: 'holding', say: 'authorised or reserved' },
  { word: 'claim', say: 'reserve, adopt or take' },
  { word: 'claims', say: 'reservations (a field of a signed token is a claim)' },
  { word: 'claimed', say: 'reserved or adopted' },
  { word: 'called off', say: 'cancelled' },
  { word: 'call off', say: 'cancel' },
  { word: 'revive', say: 'reinstate' },
  { word: 'revived', say: 'reinstated' },
  { word: 'basket', say: 'cart' },
  { word: 'bag', say: 'cart', within: SERVER },
  { word: 'bags', say: 'carts', within: SERVER },
  { word: 'way', say: 'payment method, direction or scenario' },
  { word: 'ways', say: 'payment methods, directions or scenarios' },
  { word: 'gateway', say: 'payment provider (`demo-payments` is the demo provider)' },
  { word: 'facts', say: 'provider update' },
  { word: 'believe', say: 'apply if matching' },
  { word: 'news', say: 'provider update' },
  { word: 'attention', say: 'review queue' },
  { word: 'outcomes', say: 'transitions' },
  { word: 'power', say: 'permission' },
  { word: 'powers', say: 'permissions' },
  { word: 'delicate', say: 'sensitive' },
  { word: 'elsewhere', say: 'OAuth' },
  { word: 'trip', say: 'OAuth flow' },
  { word: 'desk', say: 'staff context or provider dashboard' },
  { word: 'door', say: 'entry point or request context' },
  { word: 'visit', say: 'request context' },
  { word: 'places', say: 'navigation items' },
  { word: 'kept', say: 'cached, redacted or stored' },
  { word: 'standing', say: 'status' },
  { word: 'audience', say: 'request locale' },
  { word: 'upkeep', say: 'cleanup' },
  { word: 'alive', say: 'health' },
  { word: 'most', say: 'max or limit' },
  { word: 'soon on disk', say: 'async commit' },
  { word: 'stand in', say: 'fake or demo provider' },
  { word: 'stand ins', say: 'fakes or demo providers' },
  { word: 'pretend', say: 'fake or demo' },
  { word: 'scene', say: 'page fixture' },
  { word: 'scenes', say: 'page fixtures' },
  { word: 'walk', say: 'sweep' },
  { word: 'house', say: 'architecture test' },
  { word: 'torture', say: 'crash test' },
  { word: 'wished', say: 'requested' },
  { word: 'traits', say: 'capabilities' },
  { word: 'arrange', say: 'configure', within: PRODUCT },
  { word: 'arranged', say: 'configured', within: PRODUCT },
  { word: 'arrangement', say: 'settings' },
  { word: 'books', say: 'ledger', within: CRASH },
  { word: 'called back', say: 'reinstated' },
  { word: 'kept answer', say: 'cached response' },
  { word: 'lets go', say: 'voids' },
  { word: 'let go', say: 'void' },
  { word: 'take held', say: 'capture' },
  { word: 'take stock', say: 'commit the reservation' },
  { word: 'release stock', say: 'release the reservation' },
  { word: 'taken stock', say: 'committed reservation' },
  { word: 'tell stale', say: 'notify stale' },
  { word: 'under way', say: 'pending' },
  { word: 'ask', say: 'request, poll or fetch', within: BENCH },
  { word: 'asks', say: 'requests', within: BENCH },
  { word: 'patience', say: 'timeout' },
  { word: 'trouble', say: 'failure or error' },
  { word: 'told', say: 'shown, reported or notified' },
  { word: 'heard', say: 'received' },
  { word: 'hear', say: 'subscribe or receive' },
  { word: 'draw', say: 'render' },
  { word: 'strangers', say: 'unverified account, anonymous or other callers' },
  { word: 'judge', say: 'check or score' },
  { word: 'awake', say: 'hydrated' },
  { word: 'hurry', say: 'make due' },
  { word: 'spoil', say: 'corrupt' },
];

/** The names that may have a retired word, by the reason. */
const EXEMPT: Record<string, string[]> = {
  'operations, fields, kinds and codes of the API, on which clients rely': [
    'Alive',
    'arrangePaymentMethod',
    'attention',
    'attentionAt',
    'attention_changed',
    'attention_cleared',
    'claimCart',
    'from_elsewhere',
    'identity_only_way_in',
    'isStandIn',
    'revived',
    'standing',
    'takeHeldMoney',
    'test_gateway',
    'wrong_audience',
    'wrong_audienceHint',
  ],
  'columns of the database': ['attention_at'],
  'fields of signed tokens, by their standard': [
    'AUDIENCE',
    'audience',
    'claims',
    'claimsOf',
    'claims_supported',
    'requiredClaims',
  ],
  'names of Node and of libraries': ['keepAlive', 'setAudience', 'shouldKeepAlive'],
  'a field of the exported data of a person': ['bags'],
  'commands, on which operators rely': ['torture'],
};
const FIXED = new Set(Object.values(EXEMPT).flat());

/** Exempt names that no source has any more. */
export const staleExemptions = (sources: Source[]): string[] => {
  const used = new Set<string>();
  for (const { program } of sources) {
    eachNode(program, ({ name }) => {
      if (typeof name === 'string') used.add(name);
    });
  }
  return [...FIXED].filter((name) => !used.has(name));
};

type Occurrence = { path: string; line: number };

export function checkWords(sources: Source[]): Fault[] {
  const names = [...collectNames(sources)];
  return RETIRED.flatMap(({ word, say, within }) =>
    names.flatMap(([name, occurrences]) => {
      const occurrence = occurrences.find(({ path }) => !within || within.test(path));
      if (!occurrence || !hasWord(name, word)) return [];
      const message = `${name}: "${word}" is retired, say ${say} (see docs/words.md)`;
      return [{ ...occurrence, message }];
    }),
  );
}

/** Every identifier, class name and part of a path, with the files that have it. */
function collectNames(sources: Source[]): Map<string, Occurrence[]> {
  const names = new Map<string, Occurrence[]>();
  const add = (name: string, occurrence: Occurrence) => {
    if (FIXED.has(name)) return;
    const occurrences = names.get(name);
    if (!occurrences) names.set(name, [occurrence]);
    else if (occurrences.at(-1)?.path !== occurrence.path) occurrences.push(occurrence);
  };
  for (const { path, program, lineOf } of sources) {
    for (const part of path.split('/')) add(part.replace(/(\.test)?\.\w+$/, ''), { path, line: 1 });
    eachNode(program, (node) => {
      for (const name of namesIn(node)) {
        if (names.get(name)?.at(-1)?.path !== path) add(name, { path, line: lineOf(node.start) });
      }
    });
  }
  return names;
}

function namesIn({ type, name, value }: Node): string[] {
  if (/^(JSX|Private)?Identifier$/.test(type)) return typeof name === 'string' ? [name] : [];
  if (type !== 'JSXAttribute' || nodesIn(name)[0]?.name !== 'className') return [];
  const classes: string[] = [];
  eachNode(value, (inner) => {
    if (typeof inner.value === 'string') classes.push(...inner.value.split(/\s+/));
  });
  return classes;
}

const hasWord = (name: string, word: string) => ` ${wordsOf(name)} `.includes(` ${word} `);

/** `MAX_HeldOrders-2` is "max held orders 2". */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter(Boolean)
    .join(' ')
    .toLowerCase();
}
