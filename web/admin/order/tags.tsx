/** The tags of an order: words by which staff sort orders. */
import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { useQueryFields } from '../../ui/use-form.ts';

export function Tags({ tags, mayWrite }: { tags: string[]; mayWrite: boolean }) {
  const t = useTranslations('admin.order.tags');
  const { field } = useQueryFields();
  return (
    <section className="admin-card" aria-labelledby="tags">
      <h2 id="tags" className="mb-2">
        {t('title')}
      </h2>
      {tags.length === 0 && <p className="text-quiet">{t('none')}</p>}
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {tags.map((tag) => (
          <li key={tag} className="flex items-center gap-1">
            <Link
              to={`/admin/orders?tag=${encodeURIComponent(tag)}`}
              className="link"
              data-content=""
            >
              {tag}
            </Link>
            {mayWrite && (
              <Form method="post" data-unsaved="never">
                <HiddenField name="tag" value={tag} />
                <IconButton
                  icon="close"
                  small
                  label={t('remove', { tag })}
                  type="submit"
                  name="intent"
                  value="untag"
                />
              </Form>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Form
          method="post"
          key={tags.join()}
          data-unsaved="never"
          className="mt-3 flex items-end gap-2"
        >
          <TextField dense label={t('new')} {...field('tag')} maxLength={40} autoComplete="off" />
          <Button type="submit" name="intent" value="tag" dense>
            {t('add')}
          </Button>
        </Form>
      )}
    </section>
  );
}
