import { Link, useMatch, useViewTransitionState } from 'react-router';
import { useTranslations } from 'use-intl';
import { Price, useMoney } from '../../i18n/format.tsx';
import type { Card } from '../../request/shapes.ts';
import { GoodsPhoto } from '../../ui/goods-photo.tsx';

const SIZES = '(min-width: 96rem) 21rem, (min-width: 64rem) 23vw, (min-width: 48rem) 31vw, 46vw';

type Props = { product: Card; first?: boolean; heading?: 'h2' | 'h3' };

/** A product in a list: the photograph, its name, its price. Without a photograph its name stands in the place of one. */
export function ProductCard({ product, first = false, heading: Heading = 'h2' }: Props) {
  const to = `/products/${product.slug}`;
  // On a product's own page its photograph has the name already, and two would cancel each other.
  const onProductPage = useMatch('/products/:slug') !== null;
  const moving = useViewTransitionState(to) && !onProductPage;
  const { image, title } = product;
  const name = (
    <Heading className="card-name" data-content="">
      {title}
    </Heading>
  );
  return (
    <Link to={to} className="card" prefetch="intent" viewTransition>
      <div className={moving ? 'moving-photo' : undefined}>
        {image ? (
          <GoodsPhoto name={title} picture={image} sizes={SIZES} first={first} />
        ) : (
          <div className="photo goods-photo card-title">{name}</div>
        )}
      </div>
      {image && name}
      <CardPrice product={product} />
    </Link>
  );
}

function CardPrice({ product }: { product: Card }) {
  const t = useTranslations('catalogue');
  const money = useMoney();
  const { price, priceTo, compareAtPrice, inStock } = product;
  return (
    <p className="card-price">
      {priceTo ? t('from', { price: money(price) }) : <Price value={price} />}
      {compareAtPrice && (
        <>
          <span className="sr-only">{t('was', { price: money(compareAtPrice) })}</span>
          <s aria-hidden="true">
            <Price value={compareAtPrice} />
          </s>
        </>
      )}
      {!inStock && <span> · {t('soldOut')}</span>}
    </p>
  );
}

type GridProps = {
  products: Card[];
  heading?: 'h2' | 'h3';
  /** Something else is what visitors see first. */
  below?: boolean;
};

/** Where nothing has a photograph, a list of names and prices: denser, and nothing looks as if it were missing. */
export function ProductGrid({ products, heading, below = false }: GridProps) {
  if (!products.some(({ image }) => image)) return <PlainList {...{ products, heading }} />;
  return (
    <ul className="goods">
      {products.map((product, i) => (
        <li key={product.id}>
          <ProductCard product={product} first={!below && i < 2} heading={heading} />
        </li>
      ))}
    </ul>
  );
}

function PlainList({ products, heading: Heading = 'h2' }: GridProps) {
  return (
    <ul className="goods-plain">
      {products.map((product) => (
        <li key={product.id}>
          <Link to={`/products/${product.slug}`} className="plain-card" prefetch="intent">
            <Heading className="plain-name" data-content="">
              {product.title}
            </Heading>
            <CardPrice product={product} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
