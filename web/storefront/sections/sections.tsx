/** What a merchant made of blocks: each section by its type, with the goods that were read for it. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon.tsx';
import { Photo } from '../../ui/photo.tsx';
import { Written } from '../content/written.tsx';
import { ProductGrid } from '../products/product-card.tsx';
import type { ShownSection } from './goods.server.ts';
import { HeroSection } from './hero-section.tsx';

type Props = {
  sections: readonly ShownSection[];
  /** The first section is the head of the page: its title is the page's, its picture the first. */
  isHead?: boolean;
};

export function Sections({ sections, isHead = false }: Props) {
  return (
    <div className="sections">
      {sections.map((section, at) => (
        <SectionOf key={at} section={section} isHead={isHead && at === 0} />
      ))}
    </div>
  );
}

function SectionOf({ section, isHead }: { section: ShownSection; isHead: boolean }) {
  switch (section.type) {
    case 'hero':
      return <HeroSection section={section} isHead={isHead} />;
    case 'collection':
      return <Collection section={section} />;
    case 'quote':
      return <Quote section={section} />;
    case 'pictures':
      return <Pictures section={section} />;
    case 'questions':
      return <Questions section={section} />;
    default:
      return (
        <div className="page">
          <Written html={section.html} />
        </div>
      );
  }
}

type OneProps = { section: ShownSection };

const Title = ({ title }: { title: string }) =>
  title && (
    <h2 className="title" data-content="" dir="auto">
      {title}
    </h2>
  );

function Collection({ section: { title, html, category, products, goods } }: OneProps) {
  const t = useTranslations('content.sections');
  return (
    <section className="page">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-4">
        <Title title={title} />
        {products.length === 0 && (
          <Link
            to={category ? `/categories/${category}` : '/products'}
            className="link fine shrink-0"
          >
            {t('all')}
          </Link>
        )}
      </div>
      {html && (
        <div className="mb-8">
          <Written html={html} />
        </div>
      )}
      <ProductGrid products={goods} heading={title ? 'h3' : 'h2'} below />
    </section>
  );
}

const Quote = ({ section: { html, who } }: OneProps) => (
  <figure className="page quote-section">
    <blockquote>
      <Written html={html} />
    </blockquote>
    {who && (
      <figcaption className="text-quiet" data-content="" dir="auto">
        {who}
      </figcaption>
    )}
  </figure>
);

const Pictures = ({ section: { html, pictures } }: OneProps) => (
  <section className="page picture-pair">
    <div className={pictures.length > 1 ? 'pair' : 'single'}>
      {pictures.map((picture) => (
        <Photo
          key={picture.url}
          picture={picture}
          sizes={pictures.length > 1 ? '(width >= 40rem) 50vw, 100vw' : '100vw'}
        />
      ))}
    </div>
    {html && <Written html={html} />}
  </section>
);

const Questions = ({ section: { title, html, questions } }: OneProps) => (
  <section className="page questions">
    <Title title={title} />
    <div>
      {html && <Written html={html} />}
      {questions.map(({ question, html: answer }) => (
        <details key={question}>
          <summary data-content="" dir="auto">
            <span>{question}</span>
            <Icon name="chevronDown" small />
          </summary>
          <Written html={answer} />
        </details>
      ))}
    </div>
  </section>
);
