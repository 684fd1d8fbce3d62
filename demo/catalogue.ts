// The goods of the demo shop: Fennholt, an invented homeware brand.
// Prices are in minor units: `price` and `compareAt` in euro cents, `usd` and `compareAtUsd` in US cents.
// The order of `products` is the order of the front page; slugs and SKUs are stable, because other parts of the project refer to them.

export type DemoCategory = { slug: string; name: string; description: string };

export type DemoVariant = {
  options: string[]; // one value for each of the product's options, in the same order
  sku: string;
  price: number;
  usd: number;
  compareAt?: number;
  compareAtUsd?: number;
  stock: number;
  weightGrams: number;
  photo?: string; // a file in photos/
};

export type DemoProduct = {
  slug: string;
  title: string;
  description: string; // plain text, paragraphs separated by an empty line
  vendor: 'Fennholt';
  category: string; // the slug of a category
  tags: string[];
  options: { name: string; values: string[] }[];
  variants: DemoVariant[];
  photos: { file: string; alt: string }[]; // the first is the main one
};

export type DemoShop = { name: string; tagline: string; heroPhoto: string; heroAlt: string };

export const shop: DemoShop = {
  name: 'Fennholt',
  tagline: 'Objects for the quiet hours of a house',
  heroPhoto: 'hero.webp',
  heroAlt:
    'A still life on a long oak shelf in soft window light: a chalk-white vase, a lit table lamp, a dark teapot and a rust-coloured cup, with bare plaster wall to the left.',
};

export type DemoOption = {
  name: string;
  minDays: number;
  maxDays: number;
  cutOffHour: number;
  eur: number;
  usd: number;
  freeFrom?: { eur: number; usd: number };
  /** Dearer from a weight in grams on; none: one price. */
  steps?: { from: number; eur: number; usd: number }[];
};
export type DemoZone = { name: string; countries: string[]; options: DemoOption[] };

const list = (codes: string) => codes.split(' ');
/** Where the workshop is, and whose taxes it charges in the European Union. */
export const homeCountry = 'BE';
export const zones: DemoZone[] = [
  {
    name: 'European Union',
    countries: list('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'),
    options: [
      {
        name: 'Standard delivery',
        minDays: 3,
        maxDays: 5,
        cutOffHour: 15,
        eur: 490,
        usd: 590,
        freeFrom: { eur: 300_00, usd: 330_00 },
      },
      { name: 'Express delivery', minDays: 1, maxDays: 2, cutOffHour: 12, eur: 1290, usd: 1490 },
    ],
  },
  {
    name: 'Rest of Europe',
    countries: list('CH GB IS LI NO'),
    options: [
      {
        name: 'Tracked parcel',
        minDays: 4,
        maxDays: 7,
        cutOffHour: 15,
        eur: 990,
        usd: 1190,
        steps: [
          { from: 5_000, eur: 1690, usd: 1990 },
          { from: 15_000, eur: 2990, usd: 3490 },
        ],
      },
    ],
  },
  {
    name: 'Overseas',
    countries: list('AE AU CA IN JP NZ US'),
    options: [
      {
        name: 'Airmail',
        minDays: 6,
        maxDays: 12,
        cutOffHour: 15,
        eur: 1990,
        usd: 2290,
        steps: [
          { from: 2_000, eur: 3490, usd: 3990 },
          { from: 10_000, eur: 6990, usd: 7990 },
        ],
      },
    ],
  },
];

/** In the order of the checkout. Nobody should mistake the account for one that takes money. */
export const paymentMethods: { method: string; instructions?: Record<string, string> }[] = [
  { method: 'test' },
  {
    method: 'bank_transfer',
    instructions: {
      en: 'Demo Bank, account DEMO 0000 0000 0000, in the name of Fennholt.\nWrite the number of your order as the reference.\nThis shop is a demo: there is no such account, so please send nothing.',
    },
  },
  { method: 'cash_on_delivery' },
];

export const categories: DemoCategory[] = [
  {
    slug: 'ceramics',
    name: 'Ceramics',
    description: 'Stoneware for the table and the windowsill, thrown and glazed in small firings, so that no two pieces are quite alike.',
  },
  {
    slug: 'lighting',
    name: 'Lighting',
    description: 'Lamps and candlesticks for the end of the day, made to be looked at when they are off as well.',
  },
  {
    slug: 'textiles',
    name: 'Textiles',
    description: 'Wool and linen woven in plain structures and honest colours, washed before they leave us so that they are soft from the first evening.',
  },
];

export const products: DemoProduct[] = [
  {
    slug: 'tarn-vase',
    title: 'Tarn vase',
    description:
      'A round-shouldered vase with a narrow neck, thrown in stoneware and left unglazed at the foot. It holds one branch as well as it holds a dozen stems.\n\nHeight 24 cm, diameter 19 cm. Watertight; rinse by hand and let it dry upside down.',
    vendor: 'Fennholt',
    category: 'ceramics',
    tags: ['vase', 'stoneware', 'handmade', 'living-room'],
    options: [{ name: 'Colour', values: ['Chalk', 'Moss', 'Iron'] }],
    variants: [
      { options: ['Chalk'], sku: 'FH-TARN-CHK', price: 7800, usd: 8600, stock: 18, weightGrams: 1650, photo: 'tarn-vase-chalk.webp' },
      { options: ['Moss'], sku: 'FH-TARN-MOS', price: 7800, usd: 8600, stock: 11, weightGrams: 1650, photo: 'tarn-vase-moss.webp' },
      { options: ['Iron'], sku: 'FH-TARN-IRN', price: 8400, usd: 9200, stock: 3, weightGrams: 1680, photo: 'tarn-vase-iron.webp' },
    ],
    photos: [
      { file: 'tarn-vase-chalk.webp', alt: 'A round stoneware vase with a short narrow neck, in a speckled chalk-white glaze that stops above a bare clay foot.' },
      { file: 'tarn-vase-moss.webp', alt: 'The same round vase in a muted moss-green glaze.' },
      { file: 'tarn-vase-iron.webp', alt: 'The same round vase in a near-black iron glaze with a soft sheen.' },
    ],
  },
  {
    slug: 'hollin-table-lamp',
    title: 'Hollin table lamp',
    description:
      'A low lamp for reading beside: a domed shade of opal glass on a turned ceramic foot. The light is warm and even, with no bright spot to look into.\n\nHeight 34 cm, shade diameter 28 cm, linen-covered cable 2 m with a dimmer. Takes an E14 bulb of up to 6 W, included; wipe with a dry cloth.',
    vendor: 'Fennholt',
    category: 'lighting',
    tags: ['lamp', 'table-lamp', 'glass', 'stoneware', 'bedroom'],
    options: [{ name: 'Foot', values: ['Chalk', 'Clay'] }],
    variants: [
      { options: ['Chalk'], sku: 'FH-HOLL-CHK', price: 18900, usd: 20900, stock: 9, weightGrams: 2900, photo: 'hollin-table-lamp-chalk.webp' },
      { options: ['Clay'], sku: 'FH-HOLL-CLY', price: 18900, usd: 20900, stock: 4, weightGrams: 2900, photo: 'hollin-table-lamp-clay.webp' },
    ],
    photos: [
      { file: 'hollin-table-lamp-chalk.webp', alt: 'A low table lamp with a softly glowing white glass dome on a rounded chalk-white ceramic foot.' },
      { file: 'hollin-table-lamp-clay.webp', alt: 'The same lamp on a foot of warm reddish clay.' },
    ],
  },
  {
    slug: 'drift-throw',
    title: 'Drift throw',
    description:
      'A heavy throw of undyed and piece-dyed lambswool, woven in a plain weave and brushed once so that it is warm without being fluffy. The short ends are left as a twisted fringe.\n\n130 x 180 cm, 100% lambswool. Air it often and wash it seldom: cool, by hand, dried flat.',
    vendor: 'Fennholt',
    category: 'textiles',
    tags: ['throw', 'blanket', 'wool', 'living-room', 'bedroom'],
    options: [{ name: 'Colour', values: ['Oat', 'Rust'] }],
    variants: [
      { options: ['Oat'], sku: 'FH-DRFT-OAT', price: 11900, usd: 12900, compareAt: 14900, compareAtUsd: 16400, stock: 22, weightGrams: 1250, photo: 'drift-throw-oat.webp' },
      { options: ['Rust'], sku: 'FH-DRFT-RST', price: 11900, usd: 12900, compareAt: 14900, compareAtUsd: 16400, stock: 7, weightGrams: 1250, photo: 'drift-throw-rust.webp' },
    ],
    photos: [
      { file: 'drift-throw-oat.webp', alt: 'A pale oat-coloured wool throw with a fringe, hanging in deep folds over a round oak rail.' },
      { file: 'drift-throw-rust.webp', alt: 'The same wool throw in a deep rust colour.' },
    ],
  },
  {
    slug: 'morrow-cup',
    title: 'Morrow cup',
    description:
      'A cup for the first coffee, with a wide handle that takes two fingers and a rim thin enough to forget. Stoneware, glazed inside and out down to a bare foot.\n\nHolds 280 ml; height 8.5 cm, diameter 9 cm. Safe in the dishwasher and the microwave.',
    vendor: 'Fennholt',
    category: 'ceramics',
    tags: ['cup', 'mug', 'stoneware', 'kitchen', 'table'],
    options: [{ name: 'Colour', values: ['Oat', 'Slate', 'Rust'] }],
    variants: [
      { options: ['Oat'], sku: 'FH-MORR-OAT', price: 2400, usd: 2600, stock: 64, weightGrams: 320, photo: 'morrow-cup-oat.webp' },
      { options: ['Slate'], sku: 'FH-MORR-SLT', price: 2400, usd: 2600, stock: 41, weightGrams: 320, photo: 'morrow-cup-slate.webp' },
      { options: ['Rust'], sku: 'FH-MORR-RST', price: 2400, usd: 2600, stock: 0, weightGrams: 320, photo: 'morrow-cup-rust.webp' },
    ],
    photos: [
      { file: 'morrow-cup-oat.webp', alt: 'A rounded stoneware cup with a wide loop handle, glazed in speckled oat with a bare clay foot.' },
      { file: 'morrow-cup-slate.webp', alt: 'The same cup in a grey-blue slate glaze.' },
      { file: 'morrow-cup-rust.webp', alt: 'The same cup in a warm rust glaze.' },
    ],
  },
  {
    slug: 'hush-pendant',
    title: 'Hush pendant',
    description:
      'A ribbed paper pendant, flattened like a river stone, over a frame of fine bamboo hoops. It gives a wide, shadowless light and weighs almost nothing.\n\nSmall: diameter 38 cm, height 26 cm. Large: diameter 56 cm, height 38 cm. Cable 2.5 m, for an E27 bulb of up to 10 W, not included; dust with a soft brush.',
    vendor: 'Fennholt',
    category: 'lighting',
    tags: ['lamp', 'pendant', 'paper', 'living-room', 'dining-room'],
    options: [{ name: 'Size', values: ['Small', 'Large'] }],
    variants: [
      { options: ['Small'], sku: 'FH-HUSH-S', price: 8900, usd: 9800, stock: 16, weightGrams: 620 },
      { options: ['Large'], sku: 'FH-HUSH-L', price: 12900, usd: 14200, stock: 2, weightGrams: 940 },
    ],
    photos: [
      { file: 'hush-pendant.webp', alt: 'A flattened round pendant lamp of ribbed white paper, glowing softly, hung from a thin dark cable.' },
    ],
  },
  {
    slug: 'sedge-cushion',
    title: 'Sedge cushion',
    description:
      'A cushion of thick stonewashed linen with a narrow flange and a feather inner that keeps the dent you leave in it. A hidden zip lets the cover off for washing.\n\nCover 100% European linen, inner of recycled duck feather. Wash the cover at 40 degrees and iron it damp, or not at all.',
    vendor: 'Fennholt',
    category: 'textiles',
    tags: ['cushion', 'linen', 'living-room', 'bedroom'],
    options: [
      { name: 'Colour', values: ['Flax', 'Clay'] },
      { name: 'Size', values: ['45 x 45 cm', '40 x 60 cm'] },
    ],
    variants: [
      { options: ['Flax', '45 x 45 cm'], sku: 'FH-SEDG-FLX-45', price: 5900, usd: 6500, stock: 26, weightGrams: 850, photo: 'sedge-cushion-flax.webp' },
      { options: ['Flax', '40 x 60 cm'], sku: 'FH-SEDG-FLX-60', price: 6400, usd: 7000, stock: 13, weightGrams: 930, photo: 'sedge-cushion-flax.webp' },
      { options: ['Clay', '45 x 45 cm'], sku: 'FH-SEDG-CLY-45', price: 5900, usd: 6500, stock: 15, weightGrams: 850, photo: 'sedge-cushion-clay.webp' },
      { options: ['Clay', '40 x 60 cm'], sku: 'FH-SEDG-CLY-60', price: 6400, usd: 7000, stock: 1, weightGrams: 930, photo: 'sedge-cushion-clay.webp' },
    ],
    photos: [
      { file: 'sedge-cushion-flax.webp', alt: 'A plump square cushion of creased natural linen with a narrow flat edge, leaning upright.' },
      { file: 'sedge-cushion-clay.webp', alt: 'The same linen cushion in a dusty clay pink.' },
    ],
  },
  {
    slug: 'mere-bowl',
    title: 'Mere bowl',
    description:
      'A wide bowl with a calm, open curve for salad, fruit or dough. Stoneware with a satin glaze that pools a little darker towards the middle.\n\nSmall: diameter 18 cm, height 7 cm. Large: diameter 28 cm, height 10 cm. Safe in the dishwasher, and in the oven up to 220 degrees.',
    vendor: 'Fennholt',
    category: 'ceramics',
    tags: ['bowl', 'stoneware', 'kitchen', 'table'],
    options: [
      { name: 'Colour', values: ['Chalk', 'Tide'] },
      { name: 'Size', values: ['Small', 'Large'] },
    ],
    variants: [
      { options: ['Chalk', 'Small'], sku: 'FH-MERE-CHK-S', price: 3200, usd: 3500, stock: 38, weightGrams: 620, photo: 'mere-bowl-chalk.webp' },
      { options: ['Chalk', 'Large'], sku: 'FH-MERE-CHK-L', price: 5800, usd: 6400, stock: 14, weightGrams: 1480, photo: 'mere-bowl-chalk.webp' },
      { options: ['Tide', 'Small'], sku: 'FH-MERE-TID-S', price: 3200, usd: 3500, stock: 27, weightGrams: 620, photo: 'mere-bowl-tide.webp' },
      { options: ['Tide', 'Large'], sku: 'FH-MERE-TID-L', price: 5800, usd: 6400, stock: 4, weightGrams: 1480, photo: 'mere-bowl-tide.webp' },
    ],
    photos: [
      { file: 'mere-bowl-chalk.webp', alt: 'Two wide stoneware bowls in speckled chalk white, the small one resting inside the large one.' },
      { file: 'mere-bowl-tide.webp', alt: 'The same two nested bowls in a pale grey-green sea colour.' },
    ],
  },
  {
    slug: 'vesper-candlestick',
    title: 'Vesper candlestick',
    description:
      'A candlestick turned from one bar of metal, with a broad dish to catch what falls and enough weight to stay where it is put.\n\nHeight 14 cm, dish diameter 11 cm, for candles of 2.2 cm. The brass is unlacquered and will darken with handling; polish it if you like it bright.',
    vendor: 'Fennholt',
    category: 'lighting',
    tags: ['candlestick', 'brass', 'table', 'living-room'],
    options: [{ name: 'Finish', values: ['Brass', 'Blackened steel'] }],
    variants: [
      { options: ['Brass'], sku: 'FH-VESP-BRS', price: 5400, usd: 5900, stock: 19, weightGrams: 780, photo: 'vesper-candlestick-brass.webp' },
      { options: ['Blackened steel'], sku: 'FH-VESP-BLK', price: 4900, usd: 5400, stock: 12, weightGrams: 740, photo: 'vesper-candlestick-black.webp' },
    ],
    photos: [
      { file: 'vesper-candlestick-brass.webp', alt: 'A slender brass candlestick with a wide round dish, holding a lit ivory candle.' },
      { file: 'vesper-candlestick-black.webp', alt: 'The same candlestick in matt blackened steel, holding a lit ivory candle.' },
    ],
  },
  {
    slug: 'ember-teapot',
    title: 'Ember teapot',
    description:
      'A round teapot in dark stoneware with an arched brass handle that stays cool while the pot is hot. The spout is cut sharp so that it does not drip, and a steel basket for leaves sits under the lid.\n\nHolds 900 ml; height 20 cm with the handle, diameter 16 cm. Rinse with hot water only; soap stays in the clay.',
    vendor: 'Fennholt',
    category: 'ceramics',
    tags: ['teapot', 'stoneware', 'brass', 'kitchen', 'table'],
    options: [],
    variants: [{ options: [], sku: 'FH-EMBR', price: 9600, usd: 10600, stock: 8, weightGrams: 1180, photo: 'ember-teapot.webp' }],
    photos: [
      { file: 'ember-teapot.webp', alt: 'A round teapot in near-black stoneware with a short spout, a small knobbed lid and a high arched brass handle.' },
    ],
  },
  {
    slug: 'ebb-globe-light',
    title: 'Ebb globe light',
    description:
      'A globe of mouth-blown opal glass resting in a block of oiled oak, for a shelf, a windowsill or the floor beside the bed.\n\nSmall: diameter 16 cm, height 20 cm. Large: diameter 24 cm, height 29 cm. Dimmable LED included, cable 1.8 m; oil the oak once a year.',
    vendor: 'Fennholt',
    category: 'lighting',
    tags: ['lamp', 'table-lamp', 'glass', 'oak', 'bedroom'],
    options: [{ name: 'Size', values: ['Small', 'Large'] }],
    variants: [
      { options: ['Small'], sku: 'FH-EBB-S', price: 7900, usd: 8700, compareAt: 9900, compareAtUsd: 10900, stock: 15, weightGrams: 1350 },
      { options: ['Large'], sku: 'FH-EBB-L', price: 11900, usd: 12900, compareAt: 14900, compareAtUsd: 16400, stock: 6, weightGrams: 2300 },
    ],
    photos: [
      { file: 'ebb-globe-light.webp', alt: 'A softly glowing white glass globe resting in a low round block of pale oak.' },
    ],
  },
  {
    slug: 'level-plate',
    title: 'Level plate',
    description:
      'A flat plate with a short upright rim, made to stack closely and to keep a sauce where it belongs. Stoneware with a satin oat glaze over a bare clay edge.\n\nIn three diameters: 17 cm for bread, 22 cm for breakfast and 27 cm for dinner. Safe in the dishwasher and the microwave.',
    vendor: 'Fennholt',
    category: 'ceramics',
    tags: ['plate', 'stoneware', 'kitchen', 'table'],
    options: [{ name: 'Size', values: ['17 cm', '22 cm', '27 cm'] }],
    variants: [
      { options: ['17 cm'], sku: 'FH-LEVL-17', price: 1600, usd: 1800, stock: 72, weightGrams: 340 },
      { options: ['22 cm'], sku: 'FH-LEVL-22', price: 2200, usd: 2400, stock: 58, weightGrams: 560 },
      { options: ['27 cm'], sku: 'FH-LEVL-27', price: 2800, usd: 3100, stock: 35, weightGrams: 860 },
    ],
    photos: [
      { file: 'level-plate.webp', alt: 'A neat stack of flat stoneware plates in three sizes, in speckled oat with a bare clay edge.' },
    ],
  },
  {
    slug: 'selvedge-tea-towel',
    title: 'Selvedge tea towel',
    description:
      'A linen tea towel with two ink-blue stripes along the selvedge and a loop to hang it by. It dries glass without lint and gets better with every wash.\n\n50 x 70 cm, 100% linen, woven at 220 g per square metre. Wash at 60 degrees; line dry.',
    vendor: 'Fennholt',
    category: 'textiles',
    tags: ['tea-towel', 'linen', 'kitchen'],
    options: [{ name: 'Pack', values: ['One', 'Set of three'] }],
    variants: [
      { options: ['One'], sku: 'FH-SELV-1', price: 1900, usd: 2100, stock: 85, weightGrams: 80 },
      { options: ['Set of three'], sku: 'FH-SELV-3', price: 4900, usd: 5400, stock: 24, weightGrams: 240 },
    ],
    photos: [
      { file: 'selvedge-tea-towel.webp', alt: 'A natural linen tea towel with two dark blue stripes, hanging in soft folds from a round wooden peg.' },
    ],
  },
];
