/** One product: its photographs, its choices, and the way into the bag. The chosen variant stands in the address. */
import type { ShouldRevalidateFunctionArgs } from 'react-router';
import { data, Link, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { Price, useMoney } from '../../i18n/format.tsx';
import { asPage, attempt, read } from '../../request/api.server.ts';
import { redirectToCanonical } from '../../request/canonical-url.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { useRootData } from '../../request/root-data.ts';
import type { Card, Product, Variant } from '../../request/shapes.ts';
import { CountryChoice } from '../delivery/country-choice.tsx';
import { DeliveryNote } from '../delivery/delivery-note.tsx';
import { type ProductDelivery, productDelivery } from '../delivery/words.server.ts';
import { PageTitle } from '../layout/page-title.tsx';
import { ProductGrid } from '../products/product-card.tsx';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';
import { BuyForm } from './buy-form.tsx';
import { Gallery } from './gallery.tsx';
import { productMeta } from './meta.ts';
import { OptionPicker } from './option-picker.tsx';
import { OtherCurrencies } from './other-currencies.tsx';
import { chosenVariant, readChoice } from './variants.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api, currency } = ctx;
  const call = { params: { path: { slug: params.slug.toLowerCase() }, query: { currency } } };
  const { data: product, problem } = await attempt(api.GET('/products/{slug}', call));
  if (problem?.code === 'catalog.other_currency') {
    const currencies = problem.errors.flatMap(({ params }) => params?.currency ?? []).map(String);
    const soldIn = { path: call.params.path, query: { currency: currencies[0] } };
    const { title } = await read(api.GET('/products/{slug}', { params: soldIn }));
    const nothing = { product: null, related: [], delivery: null };
    return data({ ...nothing, title, currencies }, { status: 404 });
  }
  if (problem) throw asPage(problem);
  const [related, delivery] = await Promise.all([
    read(api.GET('/products/{slug}/related', call)),
    productDelivery(ctx, product),
  ]);
  redirectToCanonical(url, `/products/${product.slug}`);
  return {
    product,
    title: product.title,
    currencies: [],
    related: related.items.slice(0, 4),
    delivery,
  };
}

/** All variants are here already: choosing another one asks for nothing. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formAction,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  if (currentUrl.pathname === nextUrl.pathname && !formAction) return false;
  return defaultShouldRevalidate;
}

export function meta({ loaderData, matches }: Route.MetaArgs): Route.MetaDescriptors {
  const root = matches[0].loaderData;
  if (loaderData && !loaderData.product) return [noIndex];
  return loaderData && root ? productMeta(loaderData.product, root) : [];
}

export default function ProductScreen({ loaderData }: Route.ComponentProps) {
  const { product, title, related, currencies, delivery } = loaderData;
  if (!product) return <OtherCurrencies product={title} currencies={currencies} />;
  return <ProductPage product={product} related={related} delivery={delivery} />;
}

type Page = { product: Product; related: Card[]; delivery: ProductDelivery | null };

function ProductPage({ product, related, delivery }: Page) {
  const t = useTranslations('catalogue');
  const { variant, choice } = useChosenVariant(product);
  const purchase = (
    <>
      <Breadcrumbs product={product} />
      <h1 className="title mt-2" data-content="">
        {product.title}
      </h1>
      <VariantPrice variant={variant} />
      <OptionPicker product={product} choice={choice} />
      <BuyForm product={product} variant={variant} />
      {delivery && (
        <ProductDeliveryNote delivery={delivery} variant={product.variants.indexOf(variant)} />
      )}
    </>
  );
  return (
    <>
      <PageTitle>{product.title}</PageTitle>
      <article className="md:page md:grid md:grid-cols-12 md:gap-x-7 md:pt-4">
        {hasPictures(product) ? (
          <>
            <div className="md:col-span-7">
              <Gallery product={product} variant={variant} />
            </div>
            <div className="max-md:page pt-6 md:col-span-5 md:pt-2 lg:ps-8 xl:ps-16">
              <div className="md:sticky md:top-8">
                {purchase}
                <ProductWords product={product} />
                <ArticleNumber variant={variant} />
              </div>
            </div>
          </>
        ) : (
          <>
            <div className="max-md:page pt-6 md:col-span-6 lg:pt-10">
              {purchase}
              <ArticleNumber variant={variant} />
            </div>
            <div className="max-md:page md:col-span-6 md:pt-1 lg:col-span-5 lg:col-start-8 lg:pt-5">
              <ProductWords product={product} />
            </div>
          </>
        )}
      </article>
      {related.length > 0 && (
        <section className="page pt-24 lg:pt-36" aria-labelledby="related">
          <h2 id="related" className="title mb-6">
            {t('product.related')}
          </h2>
          <ProductGrid products={related} heading="h3" />
        </section>
      )}
    </>
  );
}

const hasPictures = ({ images, variants }: Product) =>
  images.length > 0 || variants.some(({ image }) => image);

/** What the merchant wrote of it. */
function ProductWords({ product: { description } }: { product: Product }) {
  if (!description) return null;
  return (
    <div
      className="description mt-8 max-w-text border-t border-hairline pt-8"
      data-content=""
      dir="auto"
      // Cleaned of everything but plain formatting when it was written.
      dangerouslySetInnerHTML={{ __html: description }}
    />
  );
}

function ArticleNumber({ variant: { sku } }: { variant: Variant }) {
  const t = useTranslations('catalogue');
  return sku && <p className="fine mt-6 text-quiet">{t('product.sku', { sku })}</p>;
}

function Breadcrumbs({ product }: { product: Product }) {
  const t = useTranslations('catalogue');
  const category = product.categories[0];
  return (
    <nav aria-label={t('breadcrumb')} className="fine text-quiet">
      <Link to="/products" className="link-quiet">
        {t('allTitle')}
      </Link>
      {category && (
        <>
          <span aria-hidden="true"> / </span>
          <Link to={`/categories/${category.slug}`} className="link-quiet" data-content="">
            {category.name}
          </Link>
        </>
      )}
    </nav>
  );
}

function VariantPrice({ variant }: { variant: Variant }) {
  const t = useTranslations('catalogue');
  const money = useMoney();
  const { price, compareAtPrice } = variant;
  return (
    <p className="figures mt-3 flex flex-wrap items-baseline gap-x-3 text-lead" aria-live="polite">
      <Price value={price} />
      {compareAtPrice && (
        <s className="text-body text-quiet">
          <span className="sr-only">{t('was', { price: money(compareAtPrice) })}</span>
          <span aria-hidden="true">
            <Price value={compareAtPrice} />
          </span>
        </s>
      )}
      <TaxNote />
    </p>
  );
}

function TaxNote() {
  const t = useTranslations('catalogue.product');
  const included = useRootData()?.shop.pricesIncludeTax;
  return <span className="fine text-quiet">{included ? t('taxIncluded') : t('taxExcluded')}</span>;
}

/** `variant`: which one, by its place. */
function ProductDeliveryNote({
  delivery,
  variant,
}: {
  delivery: ProductDelivery;
  variant: number;
}) {
  const { lines, ofVariant, ...destination } = delivery;
  return (
    <div className="mt-5">
      <DeliveryNote title={destination.title} line={lines[ofVariant[variant] ?? 0]}>
        <CountryChoice {...destination} />
      </DeliveryNote>
    </div>
  );
}

function useChosenVariant(product: Product) {
  const [asked] = useSearchParams();
  const choice = readChoice(product, asked);
  return { choice, variant: chosenVariant(product, choice) };
}
