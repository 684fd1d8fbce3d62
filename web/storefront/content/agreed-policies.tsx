/** What a shopper agrees to, beside the button that orders or pays: the terms, and the notice on withdrawal. */
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';

export type PolicyLinks = AnswerOf<'listPolicies'>['items'];

type Props = {
  policies: PolicyLinks;
  /** There is a box to tick for the terms. */
  hasBox?: boolean;
};

export function AgreedPolicies({ policies, hasBox = false }: Props) {
  const t = useTranslations('content.agreed');
  const of = (policy: string) => policies.find((one) => one.policy === policy);
  const [terms, returns] = [hasBox ? undefined : of('terms'), of('returns')];
  if (!terms && !returns) return null;
  return (
    <p className="fine text-quiet">
      {terms && t.rich('terms', { title: terms.title, link: linkTo(terms.slug) })}{' '}
      {returns && t.rich('withdrawal', { title: returns.title, link: linkTo(returns.slug) })}
    </p>
  );
}

/** Beside the checkout, not in its place: what is typed stays in sight. */
export const linkTo = (slug: string) => (title: React.ReactNode) => (
  <a href={`/pages/${slug}`} target="_blank" rel="noopener" className="link" data-content="">
    {title}
  </a>
);
