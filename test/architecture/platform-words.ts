/**
 * Platform is what any server needs, and knows nothing of shops: a shop's word there is a part of a module in the wrong
 * place. A module gives platform its own words (`api-part.ts`, `permissions.ts`, `notices.ts`), and platform works with
 * whatever it is given.
 */
import { eachNode, type Fault, isTest, type Node, rawText, type Source } from './sources.ts';

const PLATFORM = 'server/platform/';
const SHOP_WORDS = new Set(
  `bag basket brand cart catalog catalogue category checkout coupon customer delivery discount fulfilment inventory invoice
  merchant order parcel payment price product promotion purchase refund shipment shipping shopper sku stock tax variant
  voucher warehouse`.split(/\s+/),
);

/** All that stays, and why. Each entry is needed: one that finds nothing any more is refused too. */
const STAYS: { path: RegExp; text: RegExp; because: string }[] = [
  { path: /./, text: /\border ?by\b/i, because: 'SQL sorts with it' },
  { path: /./, text: /\b(same|the) order\b/, because: 'the order of a list' },
  { path: /\/headers\.ts$/, text: /\bpayment=\(/, because: 'a feature of browsers by this name' },
  { path: /\/demo-page\.ts$/, text: /font-variant-numeric/, because: 'a property of CSS' },
];

export function checkPlatformWords(sources: Source[]): Fault[] {
  return sources.filter(({ path }) => path.startsWith(PLATFORM) && !isTest(path)).flatMap(faultsOf);
}

/** Entries of the list of what stays that nothing needs any more. */
export function staleExceptions(sources: Source[]): string[] {
  const used = new Set<RegExp>();
  for (const { path, program } of sources.filter((one) => one.path.startsWith(PLATFORM))) {
    eachNode(program, (node) => {
      const words = wordsOf(textOf(node) ?? '');
      for (const entry of STAYS) {
        if (entry.path.test(path) && entry.text.test(words)) used.add(entry.text);
      }
    });
  }
  return STAYS.filter(({ text }) => !used.has(text)).map(({ text }) => text.source);
}

function faultsOf({ path, program, lineOf }: Source): Fault[] {
  const faults: Fault[] = [];
  eachNode(program, (node) => {
    for (const word of shopWordsIn(path, textOf(node) ?? '')) {
      const message = `"${word}" is a shop's word: platform is given it by the module that it belongs to.`;
      faults.push({ path, line: lineOf(node.start), message });
    }
  });
  return faults;
}

/** Identifiers, strings and SQL alike. Comments may give a shop's example. */
function textOf(node: Node): string | undefined {
  const { type, name, value } = node;
  if (type === 'Identifier' || type === 'PrivateIdentifier') return String(name);
  if (type === 'Literal') return typeof value === 'string' ? value : undefined;
  return type === 'TemplateElement' ? rawText(node) : undefined;
}

/** `cartToken` and `cart_token` as "cart token"; `Cart-Token` has its limits already. */
const wordsOf = (text: string) => text.replace(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll('_', ' ');

function shopWordsIn(path: string, text: string): string[] {
  const rest = STAYS.filter((entry) => entry.path.test(path)).reduce(
    (left, entry) => left.replaceAll(new RegExp(entry.text, `${entry.text.flags}g`), ''),
    wordsOf(text),
  );
  const words = rest.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.filter((word) => SHOP_WORDS.has(word) || SHOP_WORDS.has(singularOf(word)));
}

const singularOf = (word: string) => word.replace(/ies$/, 'y').replace(/(?<=x)es$|s$/, '');
