import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Product, Variant } from '../../request/shapes.ts';
import { Photo, type Picture } from '../../ui/photo.tsx';

const SIZES = '(min-width: 96rem) 54rem, (min-width: 48rem) 56vw, 100vw';
const HALF_SIZES = '(min-width: 96rem) 27rem, (min-width: 48rem) 28vw, 100vw';

/** The chosen variant's picture first. A strip to swipe on phones, the first one large on wider screens. */
export function Gallery({ product, variant }: { product: Product; variant: Variant }) {
  const t = useTranslations('catalogue.product');
  // Until it is moved, and where no scripts run, it says how many there are.
  const [at, setAt] = useState<number | null>(null);
  const pictures = inOrder(product.images, variant.image);
  if (pictures.length === 0) return null;
  const count = pictures.length;
  return (
    <div className="gallery-frame">
      <section
        aria-label={t('gallery')}
        className="gallery"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 wants scrolling regions within reach of the keyboard.
        tabIndex={0}
        onScroll={({ currentTarget }) => setAt(placeIn(currentTarget, count))}
      >
        {pictures.map((picture, i) => (
          <Photo
            key={picture.url}
            picture={picture}
            sizes={i === 0 ? SIZES : HALF_SIZES}
            first={i === 0}
          />
        ))}
      </section>
      {count > 1 && (
        <p className="gallery-count" aria-hidden="true">
          {at === null ? t('pictures', { count }) : t('picture', { number: at + 1, count })}
        </p>
      )}
    </div>
  );
}

/** Which picture of the strip is in sight. From right to left a browser counts what is scrolled below nought. */
function placeIn({ scrollLeft, scrollWidth, clientWidth }: HTMLElement, count: number): number {
  const distance = scrollWidth - clientWidth;
  return distance > 0 ? Math.round((Math.abs(scrollLeft) / distance) * (count - 1)) : 0;
}

function inOrder(pictures: Picture[], first: Picture | null): Picture[] {
  const all = first ? [first, ...pictures] : pictures;
  return [...new Map(all.map((picture) => [picture.url, picture])).values()];
}
