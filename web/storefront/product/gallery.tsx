import { useTranslations } from 'use-intl';
import { Photo, type Picture } from '../../ui/photo.tsx';
import type { Product, Variant } from '../../visit/shapes.ts';

const SIZES = '(width >= 96rem) 54rem, (width >= 48rem) 56vw, 100vw';
const HALF_SIZES = '(width >= 96rem) 27rem, (width >= 48rem) 28vw, 100vw';

/** The chosen variant's picture first. A strip to swipe on phones, the first one large on wider screens. */
export function Gallery({ product, variant }: { product: Product; variant: Variant }) {
  const t = useTranslations('catalogue.product');
  const pictures = inOrder(product.images, variant.image);
  if (pictures.length === 0) return <div className="photo aspect-[4/5]" />;
  return (
    <section
      aria-label={t('gallery')}
      className="gallery"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 wants scrolling regions within reach of the keyboard.
      tabIndex={0}
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
  );
}

function inOrder(pictures: Picture[], first: Picture | null): Picture[] {
  const all = first ? [first, ...pictures] : pictures;
  return [...new Map(all.map((picture) => [picture.url, picture])).values()];
}
