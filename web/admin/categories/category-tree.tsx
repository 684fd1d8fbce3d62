import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/button.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import type { Branch } from './tree.ts';
import '../../styles/admin/categories.css';

type Props = { tree: Branch[]; mayChange: boolean };

export function CategoryTree({ tree, mayChange }: Props) {
  const t = useTranslations('admin.categories');
  return (
    <section className="admin-card" aria-labelledby="category-tree">
      <h2 id="category-tree" className="sr-only">
        {t('list')}
      </h2>
      <ul className="category-tree">
        {tree.map((branch) => (
          <Row key={branch.category.id} {...branch} mayChange={mayChange} />
        ))}
      </ul>
    </section>
  );
}

/** The classes of an indent end where a phone has no room left. */
const MAX_INDENT = 4;

function Row({ category, depth, isFirst, isLast, mayChange }: Branch & { mayChange: boolean }) {
  const t = useTranslations('admin.categories');
  const { id, name, productCount } = category;
  return (
    <li data-depth={Math.min(depth, MAX_INDENT)}>
      <Link to={`/admin/categories/${id}`} className="link" data-content="" prefetch="intent">
        {name}
      </Link>
      <span className="text-quiet">{t('onSale', { count: productCount })}</span>
      {mayChange && (
        <Form method="post" preventScrollReset>
          <HiddenField name="id" value={id} />
          <IconButton
            icon="chevronUp"
            label={t('up', { name })}
            type="submit"
            name="intent"
            value="up"
            disabled={isFirst}
          />
          <IconButton
            icon="chevronDown"
            label={t('down', { name })}
            type="submit"
            name="intent"
            value="down"
            disabled={isLast}
          />
        </Form>
      )}
    </li>
  );
}
