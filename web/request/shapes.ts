/** The types of what screens show, named after the API operations that answer it. */
import type { AnswerOf, BodyOf } from '#api/client.ts';

export type User = AnswerOf<'getMe'>;
export type SignedIn = AnswerOf<'signIn'>;
export type Shop = AnswerOf<'getShop'>;
export type Card = AnswerOf<'listProducts'>['items'][number];
export type Section = AnswerOf<'getHome'>['sections'][number];
export type Product = AnswerOf<'getProduct'>;
export type Variant = Product['variants'][number];
export type Cart = AnswerOf<'getCart'>;
export type CartItem = Cart['items'][number];
export type ShippingOption = AnswerOf<'listCartShippingOptions'>['items'][number];
export type Order = AnswerOf<'getOrder'>;
export type Addresses = BodyOf<'setCartAddresses'>;
export type Address = Addresses['shipping'];
export type BookAddress = AnswerOf<'listMyAddresses'>['items'][number];
export type PayMethod = AnswerOf<'listPaymentMethods'>['items'][number];
export type OrderPayment = NonNullable<AnswerOf<'getOrderPayment'>['payment']>;
export type OptionValue = { name: string; value: string };
