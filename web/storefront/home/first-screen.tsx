/** What a visitor sees first: words and one button, on the picture where there is one. */
import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';
import type { Shop } from '../../request/shapes.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Photo } from '../../ui/photo.tsx';

type Props = { hero: Shop['hero']; words: Shop['home'] };

export function FirstScreen({ hero, words }: Props) {
  const t = useTranslations('shop.home');
  const shop = useRootData()?.shop;
  const { headline, introduction, button, buttonLink } = words;
  return (
    <section className={hero ? 'first-screen' : 'page py-12 lg:py-20'}>
      {hero && <Photo picture={hero} sizes="100vw" first className="first-screen-photo" />}
      <div className={hero ? 'first-screen-words' : 'grid justify-items-start gap-6'}>
        <h1 className="display" data-content="">
          {headline || shop?.tagline || shop?.name}
        </h1>
        {introduction && (
          <p className="max-w-text text-lead text-quiet" data-content="">
            {introduction}
          </p>
        )}
        <LinkButton
          to={buttonLink.startsWith('/') ? buttonLink : '/products'}
          look="primary"
          prefetch="intent"
          data-content={button ? '' : undefined}
        >
          {button || t('shopAll')}
        </LinkButton>
      </div>
    </section>
  );
}
