import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/button.tsx';
import { PageTitle } from './page-title.tsx';
import { ShopLayout } from './shop-layout.tsx';

/** What the admin answers to people who are not staff. Other refusals of a page are about a role. */
export const FOR_STAFF = 'for staff';

const WHYS: Record<number, 'notNow' | 'tooLarge' | 'tooOften'> = {
  413: 'tooLarge',
  429: 'tooOften',
  503: 'notNow',
};

type ErrorScreenProps = { status: number; forStaff?: boolean };

/** What a visitor reads when a page is not there, was refused, or failed. Never says more than they can use. */
export function ErrorScreen({ status, forStaff = false }: ErrorScreenProps) {
  const t = useTranslations('shop');
  if (status === 403) return <Forbidden forStaff={forStaff} />;
  const missing = status === 404;
  const why = missing ? 'notFound' : (WHYS[status] ?? 'failed');
  const title = t(`${why}.title`);
  return (
    <ShopLayout>
      <PageTitle>{title}</PageTitle>
      <meta name="robots" content="noindex" />
      <div className="page grid gap-6 py-20 lg:py-32">
        <h1 className="display max-w-[12em]">{title}</h1>
        <p className="max-w-text text-quiet">{t(`${why}.text`)}</p>
        <p>
          <LinkButton to={missing ? '/products' : '/'} look="primary">
            {t(`${why}.link`)}
          </LinkButton>
        </p>
      </div>
    </ShopLayout>
  );
}

/** Somebody signed in, on a page that is not for them: the admin, or a page in it. */
function Forbidden({ forStaff }: { forStaff: boolean }) {
  const t = useTranslations(forStaff ? 'shop.forbidden' : 'shop.notYourRole');
  return (
    <ShopLayout>
      <PageTitle>{t('title')}</PageTitle>
      <meta name="robots" content="noindex" />
      <div className="page grid gap-6 py-20 lg:py-32">
        <h1 className="display max-w-[12em]">{t('title')}</h1>
        <p className="max-w-text text-quiet">{t('text')}</p>
        <p>
          <LinkButton to={forStaff ? '/' : '/admin'} look="primary">
            {t('link')}
          </LinkButton>
        </p>
      </div>
    </ShopLayout>
  );
}
