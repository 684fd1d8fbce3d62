import type { ComponentProps } from 'react';
import { NavLink } from 'react-router';

type Props = Omit<ComponentProps<typeof NavLink>, 'to' | 'className' | 'children'> & {
  to: string;
  className: string;
  children: string;
};

/** A link that the merchant wrote: within the shop, or to another site, which is told nothing. */
export function MenuLink({ to, prefetch, children, ...rest }: Props) {
  const { end: _end, style: _style, ...plain } = rest;
  if (!to.startsWith('/')) {
    return (
      <a href={to} rel="noreferrer" className={plain.className} title={plain.title} data-content="">
        {children}
      </a>
    );
  }
  return (
    <NavLink to={to} prefetch={prefetch} {...rest}>
      {children}
    </NavLink>
  );
}
