/** A page or a post as shoppers read it: for its own address, and for the preview. */
import { useTranslations } from 'use-intl';
import { Moment } from '../../i18n/time.tsx';
import { Photo, type Picture } from '../../ui/photo.tsx';
import type { ShownSection } from '../sections/goods.server.ts';
import { Sections } from '../sections/sections.tsx';

type Props = {
  title: string;
  sections: readonly ShownSection[];
  /** Of a post. */
  post?: { author: string; picture: Picture | null; publishedAt: string | null };
};

export function Article({ title, sections, post }: Props) {
  const t = useTranslations('content');
  return (
    <article className="grid gap-8 py-12 lg:py-20">
      <header className="page">
        <h1 className="display max-w-text" data-content="">
          {title}
        </h1>
        {post && (
          <p className="fine mt-4 flex flex-wrap gap-x-4 text-quiet">
            {post.publishedAt && <Moment at={post.publishedAt} dateOnly />}
            {post.author && <span data-content="">{t('by', { author: post.author })}</span>}
          </p>
        )}
      </header>
      {post?.picture && (
        <div className="page">
          <Photo
            picture={post.picture}
            sizes="(width >= 64rem) 60rem, 100vw"
            first
            className="max-h-[70svh] max-w-[60rem]"
          />
        </div>
      )}
      <Sections sections={sections} />
    </article>
  );
}
