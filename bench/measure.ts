/** Takes the measurements one after the other, the shop and the bare server in turn under the same load. */
import { verifyShop } from '#modules/invariants/index.ts';
import type { Db } from '#platform/db.ts';
import type { StripeFake } from '#test/fakes/stripe/index.ts';
import { type BenchRequest, record } from './answers.ts';
import { buy } from './buy.ts';
import { countPaid, drainMails, slugs, unitsInBags, variantIds } from './database.ts';
import { type Figures, together } from './figures.ts';
import type { MemoryWatch, Peaks } from './memory.ts';
import { type Cpu, countCpu, type Pids } from './proc.ts';
import { type Bare, type Floor, type RunningShop, runBuyers, runLoad } from './processes.ts';
import * as requests from './requests.ts';
import { measureSignIns } from './sign-ins.ts';
import { measureWebhooks } from './webhooks.ts';

export type Setting = {
  shop: RunningShop;
  bare: Bare;
  floor: Floor;
  stripe: StripeFake;
  db: Db;
  memory: MemoryWatch;
  pids: Pids;
  rounds: number;
  seconds: number;
  warmSeconds: number;
  buyingSeconds: number;
  /** Made before units are added to them. */
  bags: number;
};
export type Row = {
  name: string;
  shop: Figures;
  bare: Figures;
  /** Per answer, or per checkout. */
  cpu: Cpu;
  peaks: Peaks;
  target: { ratio: number } | { perSecond: number } | { inserts: number } | null;
  /** For writes: the cost of one insert alone in the same run. */
  insert: Cpu | null;
};
export type Measured = { rows: Row[]; notes: string[]; faults: string[] };

const CONNECTIONS = 32;
const BUYERS = 8;
/** By CPU. Why these, and not ratios to the bare server: docs/decisions/0042-writes-beside-one-insert.md. */
const INSERTS_OF_ADD = 6;
const INSERTS_OF_CHECKOUT = 150;

export async function measureAll(setting: Setting): Promise<Measured> {
  const { shop, db } = setting;
  const ends = await requests.listPages(shop.base);
  const allSlugs = await slugs(db);
  const reads: Omit<Reading, 'setting'>[] = [
    { name: 'Product list', requests: requests.lists(ends), target: { ratio: 0.6 } },
    { name: 'Product detail', requests: requests.details(allSlugs), target: { ratio: 0.6 } },
    { name: 'Search', requests: requests.searches(), target: { perSecond: 1_500 } },
    { name: 'List page, HTML', requests: requests.htmlLists(ends), target: { perSecond: 6_000 } },
    {
      name: 'Product page, HTML',
      requests: requests.htmlDetails(allSlugs),
      target: { perSecond: 6_000 },
    },
  ];
  const rows: Row[] = [];
  for (const reading of reads) rows.push(await measureReading(setting, reading));
  rows.push(await measureNewSearches(setting));
  const inserting = await measureInserts(setting);
  const insert = inserting.cpu;
  const adding = await measureAdds(setting);
  const buying = await measureBuying(setting);
  rows.push(inserting, { ...adding.row, insert }, { ...buying.row, insert });
  const signingIn = await measureSignIns({
    base: shop.base,
    db,
    lists: requests.lists(ends),
    rounds: setting.rounds,
    seconds: setting.buyingSeconds,
  });
  const hooks = await measureWebhooks({
    base: shop.base,
    db,
    stripe: setting.stripe,
    pids: setting.pids,
    seconds: setting.buyingSeconds,
  });
  const failed = rows.filter((row) => row.shop.errors > 0);
  return {
    rows,
    notes: [...buying.notes, ...signingIn.notes, ...hooks.notes],
    faults: [
      ...failed.map(({ name, shop: { errors } }) => `${name}: ${errors} errors`),
      ...adding.faults,
      ...buying.faults,
      ...signingIn.faults,
      ...hooks.faults,
    ],
  };
}

type Reading = { name: string; requests: BenchRequest[]; target: Row['target'] };

/** Everything is requested once before: the bare server learns the answers, and the shop has them cached. */
async function measureReading(
  setting: Setting,
  { name, requests: all, target }: Reading,
): Promise<Row> {
  const { shop, bare } = setting;
  const answers = [];
  for (const request of all) answers.push(await record(shop.base, request));
  await bare.hand(answers);
  return inTurn(setting, { name, target, shopRequests: all, bareRequests: all, sent: 'all' });
}

/** The bare server repeats the answers of these searches. */
async function measureNewSearches(setting: Setting): Promise<Row> {
  const known = requests.searches();
  const answers = [];
  for (const request of known) answers.push(await record(setting.shop.base, request));
  await setting.bare.hand(answers);
  const shopRequests = requests.newSearches();
  const name = 'Search, never seen before';
  return inTurn(setting, { name, target: null, shopRequests, bareRequests: known, sent: 'shares' });
}

/** Sent by the same load that fills carts. */
async function measureInserts(setting: Setting): Promise<Row> {
  const { bare, floor, pids } = setting;
  const body = JSON.stringify({ variantId: '0190f5b4-0000-7000-8000-000000000000', quantity: 1 });
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', path: '/insert', headers, body };
  await bare.hand([await record(floor.base, request)]);
  const shop = { ...setting.shop, base: floor.base };
  return inTurn(
    { ...setting, shop, pids: { ...pids, shop: floor.pid } },
    {
      name: 'One insert, nothing else',
      target: null,
      shopRequests: [request],
      bareRequests: [request],
      sent: 'all',
    },
  );
}

async function measureAdds(setting: Setting): Promise<{ row: Row; faults: string[] }> {
  const { shop, bare, db, bags } = setting;
  const shopRequests = await requests.adds(shop.base, await variantIds(db), bags);
  const [first] = shopRequests;
  if (!first) throw new Error('there is nothing to add');
  const before = await unitsInBags(db);
  await bare.hand([await record(shop.base, first)]);
  const row = await inTurn(setting, {
    name: 'Add to cart',
    target: { inserts: INSERTS_OF_ADD },
    shopRequests,
    bareRequests: shopRequests,
    sent: 'shares',
  });
  // Answers still pending when the time was over may be missing on our side, never on the shop's.
  const missing = before + row.shop.count - (await unitsInBags(db));
  return { row, faults: missing > 0 ? [`${missing} units are missing in the bags`] : [] };
}

type Turns = {
  name: string;
  target: Row['target'];
  shopRequests: BenchRequest[];
  bareRequests: BenchRequest[];
  sent: 'all' | 'shares';
};

async function inTurn(
  { shop, bare, memory, pids, rounds, seconds, warmSeconds }: Setting,
  { name, target, shopRequests, bareRequests, sent }: Turns,
): Promise<Row> {
  console.log(`${name} ...`);
  const of = (base: string, all: BenchRequest[], howLong: number) =>
    runLoad({ base, connections: CONNECTIONS, seconds: howLong, requests: all, sent });
  // Shares are used up: each warm-up and each round has its own.
  const piece = (all: BenchRequest[], nth: number) =>
    sent === 'all' ? all : all.filter((_, i) => i % (rounds + 1) === nth);
  if (warmSeconds > 0) {
    await of(shop.base, piece(shopRequests, rounds), warmSeconds);
    await of(bare.base, bareRequests, warmSeconds);
  }
  memory.peaksSinceLast();
  const ours: Figures[] = [];
  const theirs: Figures[] = [];
  const spent: Cpu[] = [];
  for (let round = 0; round < rounds; round++) {
    const used = countCpu(pids);
    const run = await of(shop.base, piece(shopRequests, round), seconds);
    spent.push(used(run.count));
    ours.push(run);
    theirs.push(await of(bare.base, bareRequests, seconds));
  }
  const mean = (of: (cpu: Cpu) => number) => spent.reduce((sum, one) => sum + of(one), 0) / rounds;
  const cpu = { shopMs: mean((one) => one.shopMs), postgresMs: mean((one) => one.postgresMs) };
  const [all, bareAll] = [together(ours), together(theirs)];
  return {
    name,
    target,
    shop: all,
    bare: bareAll,
    cpu,
    peaks: memory.peaksSinceLast(),
    insert: null,
  };
}

/** The bare server answers each step of one recorded checkout, without a payment provider. */
async function measureBuying(
  setting: Setting,
): Promise<{ row: Row; notes: string[]; faults: string[] }> {
  const { shop, bare, db, memory, pids, buyingSeconds, warmSeconds } = setting;
  const name = 'Whole guest checkout';
  console.log(`${name} ...`);
  const ids = await variantIds(db);
  await bare.hand(await recordCheckout(shop.base, ids[0] ?? ''));
  const of = (base: string, seconds: number) =>
    runBuyers({ base, buyers: BUYERS, seconds, variantIds: ids });
  if (warmSeconds > 0) {
    await of(shop.base, warmSeconds);
    await of(bare.base, warmSeconds);
    await drainMails(db);
  }
  memory.peaksSinceLast();
  const used = countCpu(pids);
  const ours = await of(shop.base, buyingSeconds);
  const mails = await drainMails(db);
  const cpu = used(ours.numbers.length);
  const peaks = memory.peaksSinceLast();
  const theirs = await of(bare.base, Math.min(buyingSeconds, 5));
  const unpaid = ours.numbers.length - (await countPaid(db, ours.numbers));
  const broken = (await verifyShop(db)).filter((finding) => finding.broken.length > 0);
  return {
    row: {
      name,
      shop: ours,
      bare: theirs,
      cpu,
      peaks,
      target: { inserts: INSERTS_OF_CHECKOUT },
      insert: null,
    },
    notes: [
      `The last mail was sent ${(mails.tookMs / 1000).toFixed(1)} s after the last checkout.`,
    ],
    faults: [
      ...ours.faults,
      ...(mails.missing > 0 ? [`${mails.missing} mails were not sent within ten seconds`] : []),
      ...(unpaid > 0 ? [`${unpaid} orders read as paid and are not`] : []),
      ...broken.map(({ rule, broken: rows }) => `Broken rule: ${rule} (${rows.join(', ')})`),
    ],
  };
}

async function recordCheckout(base: string, variantId: string) {
  const answers = new Map<string, Awaited<ReturnType<typeof record>>>();
  await buy(
    async (request) => {
      const answer = await record(base, request);
      answers.set(`${request.method} ${request.path}`, answer);
      return { status: answer.status, body: Buffer.from(answer.body, 'base64').toString() };
    },
    { variantId, email: 'recorded@example.test' },
  );
  return [...answers.values()];
}
