/** Papers and inks to choose from: pairs of a light and a dark colour, each readable on all grounds of its palette. */
export type Pair = { light: string; dark: string };

const pair = (light: string, dark: string): Pair => ({ light, dark });

/** What is the same in each: warnings keep their colour. */
const SIGNALS = {
  alarm: pair('#9a2c1d', '#f0a193'),
  'alarm-wash': pair('#f8e9e5', '#33211d'),
  notice: pair('#7a5410', '#e3bf7f'),
  'notice-wash': pair('#f6eedd', '#2e271a'),
};

export const PALETTES = {
  warm: {
    paper: pair('#faf7f2', '#171512'),
    well: pair('#efe9e0', '#211e1a'),
    raised: pair('#ffffff', '#1e1b17'),
    ink: pair('#211d18', '#efe9df'),
    quiet: pair('#6a6156', '#a89f91'),
    hairline: pair('#e3ddd2', '#484239'),
    edge: pair('#8b8276', '#7b7367'),
    ...SIGNALS,
  },
  white: {
    paper: pair('#ffffff', '#131313'),
    well: pair('#f2f2f1', '#1e1e1e'),
    raised: pair('#ffffff', '#1a1a1a'),
    ink: pair('#1a1a1a', '#ececec'),
    quiet: pair('#626262', '#a3a3a3'),
    hairline: pair('#e0e0e0', '#424242'),
    edge: pair('#858585', '#767676'),
    ...SIGNALS,
  },
  cool: {
    paper: pair('#f7f9fb', '#11151a'),
    well: pair('#ebeff4', '#1b2027'),
    raised: pair('#ffffff', '#181d23'),
    ink: pair('#182028', '#e6ebf0'),
    quiet: pair('#586573', '#9ba7b4'),
    hairline: pair('#dae1e8', '#3d4751'),
    edge: pair('#788492', '#727e8b'),
    ...SIGNALS,
  },
  stone: {
    paper: pair('#f5f5f1', '#151714'),
    well: pair('#e9eae4', '#1f221d'),
    raised: pair('#fdfdfb', '#1c1e1a'),
    ink: pair('#1e211c', '#e8eae3'),
    quiet: pair('#5f6459', '#9fa597'),
    hairline: pair('#dcded5', '#41453c'),
    edge: pair('#7f8478', '#767c6f'),
    ...SIGNALS,
  },
};
