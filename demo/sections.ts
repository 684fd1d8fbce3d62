// The home page of the demo shop and the head of one category, as their merchant would write them.
// `pictureOf` gives the address of a photograph in photos/, if it is there.

type PictureOf = (file: string) => string;

export const home = (pictureOf: PictureOf) => `::: hero
title: Objects for the quiet hours of a house
picture: ${pictureOf('hero.webp')}
alt: A still life on a long oak shelf in soft window light: a chalk-white vase, a lit table lamp, a dark teapot and a rust-coloured cup, with bare plaster wall to the left.
button: See everything
link: /products

Fewer things, made well, meant to stay.
:::

::: collection
title: From the shelves
count: 8
:::

::: pictures
first: ${pictureOf('tarn-vase-iron.webp')}
first alt: The Tarn vase in iron, dark and softly shouldered
second: ${pictureOf('drift-throw-rust.webp')}
second alt: The Drift throw in rust, folded
:::

::: questions
title: Before you ask

## Is this a real shop?

No. Fennholt is an invented brand, and its photographs are drawn by a computer. You can order and pay as in any shop: nothing is charged and nothing is sent.

## Where would you deliver, and what would it cost?

Each product says when it would arrive and what that costs in your country, before you put it into the bag.

## Who made this page?

Its merchant, in the admin under Pages. Sign in as the demo's owner and write another.
:::
`;

export const heads = (pictureOf: PictureOf) => [
  {
    category: 'lighting',
    title: 'Lighting',
    text: `::: hero
title: One lamp where you sit
picture: ${pictureOf('hush-pendant.webp')}
alt: The Hush pendant

Low, warm and shaded, so that you see the page and not the bulb.
:::
`,
  },
];
