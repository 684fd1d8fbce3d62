/**
 * A photograph in the sizes the shop serves. It reserves its space before it arrives, and loads when it is near the
 * screen.
 */
const WIDTHS = [200, 400, 600, 800, 1200, 1600];
const FALLBACK_WIDTH = 800;

export type Picture = { url: string; alt: string; width: number | null; height: number | null };

type Props = {
  picture: Picture;
  /** How wide it is shown, as in HTML: `(width >= 64rem) 25vw, 50vw`. */
  sizes: string;
  /** For the first and largest picture of a page: loaded at once. */
  first?: boolean;
  /** When the text beside it says the same. */
  decorative?: boolean;
  className?: string;
};

export function Photo({
  picture,
  sizes,
  first = false,
  decorative = false,
  className = '',
}: Props) {
  const { url, alt, width, height } = picture;
  const ours = url.startsWith('/');
  const widths = WIDTHS.filter((w, i) => !width || w <= width || (WIDTHS[i - 1] ?? 0) < width);
  return (
    <img
      className={`photo ${className}`}
      src={ours ? `${url}?w=${FALLBACK_WIDTH}` : url}
      srcSet={ours ? widths.map((w) => `${url}?w=${w} ${w}w`).join(', ') : undefined}
      sizes={ours ? sizes : undefined}
      width={width ?? 1200}
      height={height ?? 1500}
      alt={decorative ? '' : alt}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : undefined}
      decoding={first ? undefined : 'async'}
      data-content=""
    />
  );
}
