/** The shop's categories on its home page: a few as large rows with their words, many as columns of names. */
import { Link } from 'react-router';
import { Icon } from '../../ui/icon.tsx';

/** The menu has them all. */
export const SHOWN_CATEGORIES = 60;
const FEW = 8;

type Shown = Record<'slug' | 'name' | 'description', string>;

export function CategoryList({ categories }: { categories: Shown[] }) {
  if (categories.length > FEW) {
    return (
      <ul className="category-columns">
        {categories.map(({ slug, name }) => (
          <li key={slug}>
            <Link to={`/categories/${slug}`} className="link-quiet block py-2.5" data-content="">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul className="border-t border-hairline">
      {categories.map((category) => (
        <CategoryRow key={category.slug} {...category} />
      ))}
    </ul>
  );
}

function CategoryRow({ slug, name, description }: Shown) {
  return (
    <li className="border-b border-hairline">
      <Link
        to={`/categories/${slug}`}
        prefetch="intent"
        className="group grid items-baseline gap-x-7 gap-y-1 py-7 lg:grid-cols-12 lg:py-9"
      >
        <span className="title lg:col-span-5" data-content="">
          {name}
        </span>
        <span className="max-w-text text-quiet lg:col-span-6" data-content="">
          {description}
        </span>
        <span className="hidden justify-self-end transition-transform group-hover:translate-x-1 lg:block rtl:group-hover:-translate-x-1">
          <Icon name="arrow" turns />
        </span>
      </Link>
    </li>
  );
}
