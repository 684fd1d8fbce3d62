/** The buttons beneath the list of orders. */
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Checkbox, TextField } from '../../ui/field.tsx';
import { useQueryFields } from '../../ui/use-form.ts';

export function BulkActions({ mayMatchMore }: { mayMatchMore: boolean }) {
  const t = useTranslations('admin.orders.bulk');
  const { field, tick } = useQueryFields();
  return (
    <>
      {mayMatchMore && <Checkbox label={t('all')} {...tick('all', false)} />}
      <Button type="submit" name="act" value="ship" dense>
        {t('ship')}
      </Button>
      <Button type="submit" name="act" value="print" dense>
        {t('print')}
      </Button>
      <TextField dense label={t('tagName')} {...field('tag')} maxLength={40} className="max-w-36" />
      <Button type="submit" name="act" value="tag" dense>
        {t('tag')}
      </Button>
      <Button type="submit" name="act" value="untag" dense>
        {t('untag')}
      </Button>
    </>
  );
}
