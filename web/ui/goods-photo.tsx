/** The photograph of goods beside their name, in the shop's shape; without one, the first letter of the name. */
import { Photo, type Picture } from './photo.tsx';

type Props = {
  picture: Picture | null;
  name: string;
  /** As of `Photo`. */
  sizes: string;
  first?: boolean;
};

export function GoodsPhoto({ picture, name, sizes, first = false }: Props) {
  if (picture)
    return (
      <Photo picture={picture} sizes={sizes} first={first} decorative className="goods-photo" />
    );
  return (
    <span className="photo goods-photo blank" aria-hidden="true" data-content="">
      {[...name.trim()][0]}
    </span>
  );
}
