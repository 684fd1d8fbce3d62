import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { PageTitle } from './page-title.tsx';
import { ShopFrame } from './shop-frame.tsx';

/** What a visitor reads when a page is not there, was refused, or failed. Never says more than they can use. */
export function ErrorScreen({ status }: { status: number }) {
  const t = useTranslations('shop');
  if (status === 403) return <Forbidden />;
  const missing = status === 404;
  const title = missing ? t('notFound.title') : t('failed.title');
  return (
    <ShopFrame>
      <PageTitle>{title}</PageTitle>
      <meta name="robots" content="noindex" />
      <div className="page grid gap-6 py-20 lg:py-32">
        <h1 className="display max-w-[12em]">{title}</h1>
        <p className="max-w-text text-quiet">{missing ? t('notFound.text') : t('failed.text')}</p>
        <p>
          <Link to={missing ? '/products' : '/'} className="button button-primary">
            {missing ? t('notFound.link') : t('failed.link')}
          </Link>
        </p>
      </div>
    </ShopFrame>
  );
}

/** Someone who is signed in, at a door that is not theirs. */
function Forbidden() {
  const t = useTranslations('shop.forbidden');
  return (
    <ShopFrame>
      <PageTitle>{t('title')}</PageTitle>
      <meta name="robots" content="noindex" />
      <div className="page grid gap-6 py-20 lg:py-32">
        <h1 className="display max-w-[12em]">{t('title')}</h1>
        <p className="max-w-text text-quiet">{t('text')}</p>
        <p>
          <Link to="/" className="button button-primary">
            {t('link')}
          </Link>
        </p>
      </div>
    </ShopFrame>
  );
}
