/** Words on a picture, over a shade that keeps them readable on any; without a picture, large words on paper. */
import { AnchorButton, LinkButton } from '../../ui/button.tsx';
import { Photo } from '../../ui/photo.tsx';
import { Written } from '../content/written.tsx';
import type { ShownSection } from './goods.server.ts';

type Props = { section: ShownSection; isHead: boolean };

export function HeroSection({ section: { title, html, pictures, link }, isHead }: Props) {
  const Heading = isHead ? 'h1' : 'h2';
  const [picture] = pictures;
  return (
    <section className={picture ? `hero ${isHead ? 'hero-first' : ''}` : 'page hero-plain'}>
      {picture && <Photo picture={picture} sizes="100vw" first={isHead} className="hero-photo" />}
      <div className="hero-words">
        {title && (
          <Heading className={isHead ? 'display' : 'title'} data-content="" dir="auto">
            {title}
          </Heading>
        )}
        {html && <Written html={html} />}
        {link && <HeroButton {...link} />}
      </div>
    </section>
  );
}

function HeroButton({ label, url }: NonNullable<ShownSection['link']>) {
  if (!url.startsWith('/'))
    return (
      <AnchorButton href={url} look="primary" data-content="">
        {label}
      </AnchorButton>
    );
  return (
    <LinkButton to={url} look="primary" prefetch="intent" data-content="">
      {label}
    </LinkButton>
  );
}
