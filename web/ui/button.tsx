import { type ComponentProps, type ReactNode, useRef } from 'react';
import { Link } from 'react-router';
import { useWorking } from '../connection/pending-requests.ts';
import { Icon, type IconName } from './icon.tsx';

type Look = {
  /** `primary` is for the one thing to do next: at most one on a screen. */
  look?: 'primary' | 'outline' | 'plain' | 'danger';
  dense?: boolean;
  wide?: boolean;
};

function classesFor({ look = 'outline', dense, wide }: Look, more = ''): string {
  const parts = ['button'];
  if (look !== 'outline') parts.push(`button-${look}`);
  if (dense) parts.push('button-dense');
  if (wide) parts.push('button-wide');
  if (more) parts.push(more);
  return parts.join(' ');
}

export function Button({
  look,
  dense,
  wide,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & Look) {
  return <button type={type} className={classesFor({ look, dense, wide }, className)} {...rest} />;
}

/** With a look of its own, such as a chip, or a link in a sentence. */
export const BareButton = ({ type = 'button', ...rest }: ComponentProps<'button'>) => (
  <button type={type} {...rest} />
);

/** Enter in a field presses the first button of its form: put this one first where another should be pressed. */
export const EnterButton = ({ name = 'intent', ...rest }: ComponentProps<'button'>) => (
  <button
    type="submit"
    name={name}
    className="sr-only"
    tabIndex={-1}
    aria-hidden="true"
    {...rest}
  />
);

type SubmitProps = ComponentProps<'button'> & Look & { sending: ReactNode };

/** Submits its form, and shows its own words meanwhile. It keeps its colour, since nothing is wrong. */
export function SubmitButton({ sending, children, ...rest }: SubmitProps) {
  const self = useRef<HTMLButtonElement>(null);
  const isWorking = useWorking(self);
  return (
    <Button type="submit" ref={self} data-says="" {...rest}>
      {isWorking ? sending : children}
    </Button>
  );
}

/** A link that looks like a button: for going somewhere, while a button does something. */
export function LinkButton({
  look,
  dense,
  wide,
  className,
  ...rest
}: ComponentProps<typeof Link> & Look) {
  return <Link className={classesFor({ look, dense, wide }, className)} {...rest} />;
}

/** The same for links that the browser itself follows: to another site, to a file, past the router. */
export function AnchorButton({
  look,
  dense,
  wide,
  className,
  ...rest
}: ComponentProps<'a'> & Look) {
  return <a className={classesFor({ look, dense, wide }, className)} {...rest} />;
}

type IconButtonProps = ComponentProps<'button'> & {
  icon: IconName;
  /** The label for people who do not see the icon. */
  label: string;
  turns?: boolean;
  small?: boolean;
};

export function IconButton({
  icon,
  label,
  turns,
  small,
  className = '',
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} turns={turns} small={small} />
    </button>
  );
}
