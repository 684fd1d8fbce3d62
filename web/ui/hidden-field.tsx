/** What a form sends along without anybody seeing it. */
import type { ComponentProps } from 'react';

export const HiddenField = (props: ComponentProps<'input'>) => <input type="hidden" {...props} />;

/** Tells password managers whose password a form asks for. */
export const UsernameField = (props: ComponentProps<'input'>) => (
  <input
    type="text"
    name="username"
    autoComplete="username"
    className="sr-only"
    tabIndex={-1}
    aria-hidden="true"
    readOnly
    {...props}
  />
);
