/** A page or a post as shoppers read it: for its own address, and for the preview. */
import { useTranslations } from 'use-intl';
import { Moment } from '../../i18n/time.tsx';
import { Photo, type Picture } from '../../ui/photo.tsx';
import { Written } from './written.tsx';

type Props = {
  title: string;
  html: string;
  /** Of a post. */
  post?: { author: string; picture: Picture | null; publishedAt: string | null };
};

export function Article({ title, html, post }: Props) {
  const t = useTranslations('content');
  return (
    <article className="page grid gap-8 py-12 lg:py-20">
      <header className="grid max-w-text gap-4">
        <h1 className="display" data-content="">
          {title}
        </h1>
        {post && (
          <p className="fine flex flex-wrap gap-x-4 text-quiet">
            {post.publishedAt && <Moment at={post.publishedAt} dateOnly />}
            {post.author && <span data-content="">{t('by', { author: post.author })}</span>}
          </p>
        )}
      </header>
      {post?.picture && (
        <Photo
          picture={post.picture}
          sizes="(width >= 64rem) 60rem, 100vw"
          first
          className="max-h-[70svh] max-w-[60rem]"
        />
      )}
      <Written html={html} />
    </article>
  );
}
