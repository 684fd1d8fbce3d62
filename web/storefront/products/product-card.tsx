import { Link, useMatch, useViewTransitionState } from 'react-router';
import { useTranslations } from 'use-intl';
import { Price, useMoney } from '../../i18n/format.tsx';
import type { Card } from '../../request/shapes.ts';
import { Photo } from '../../ui/photo.tsx';

const SIZES = '(min-width: 96rem) 21rem, (min-width: 64rem) 23vw, (min-width: 48rem) 31vw, 46vw';

type Props = { product: Card; first?: boolean; heading?: 'h2' | 'h3' };

/** A product in a list: the photograph, its name, its price. */
export function ProductCard({ product, first = false, heading: Heading = 'h2' }: Props) {
  const to = `/products/${product.slug}`;
  // On a product's own page its photograph has the name already, and two would cancel each other.
  const onProductPage = useMatch('/products/:slug') !== null;
  const moving = useViewTransitionState(to) && !onProductPage;
  return (
    <Link to={to} className="card" prefetch="intent" viewTransition>
      <div className={moving ? 'moving-photo' : undefined}>
        {product.image ? (
          <Photo picture={product.image} sizes={SIZES} first={first} decorative />
        ) : (
          <div className="photo" />
        )}
      </div>
      <Heading className="card-name" data-content="">
        {product.title}
      </Heading>
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

export function ProductGrid({ products, heading }: { products: Card[]; heading?: 'h2' | 'h3' }) {
  return (
    <ul className="goods">
      {products.map((product, i) => (
        <li key={product.id}>
          <ProductCard product={product} first={i < 2} heading={heading} />
        </li>
      ))}
    </ul>
  );
}
