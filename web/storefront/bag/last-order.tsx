import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';

/** A quiet line that leads to the last order, until it is put away. */
export function LastOrder({ number }: { number: string }) {
  const t = useTranslations('bag');
  return (
    <Form
      method="post"
      action="/bag"
      className="fine flex flex-wrap items-center gap-x-4 gap-y-1 text-quiet"
    >
      <Link to={`/orders/${number}`} className="link">
        {t('lastOrder', { number })}
      </Link>
      <Button type="submit" name="intent" value="put-order-away" dense>
        {t('putOrderAway')}
      </Button>
    </Form>
  );
}
