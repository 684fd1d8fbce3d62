/** Form fields: label above, hint and error below, connected for screen readers. */
import { type ComponentProps, type FormEvent, Fragment, type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl';
import { faultOfGroup } from './field-group.tsx';
import { FieldError, FieldHint } from './field-words.tsx';
import { Icon } from './icon.tsx';

export type FieldProps = {
  /** So that an error summary can link to it. */
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  optional?: boolean;
  dense?: boolean;
  className?: string;
};

type ControlProps = {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  className: string;
};

type FrameProps = FieldProps & { children: (control: ControlProps) => ReactNode };

/** The frame of any control that is not one of those below. */
export function Field({
  id: known,
  label,
  hint,
  error,
  optional,
  dense,
  className = '',
  children,
}: FrameProps) {
  const own = useId();
  const id = known ?? own;
  const t = useTranslations('ui');
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={`field ${className}`}>
      <label className="field-label" htmlFor={id}>
        <span>{label}</span>
        {optional && <small>{t('optional')}</small>}
      </label>
      {children({
        id,
        className: dense ? 'control control-dense' : 'control',
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true }),
      })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
    </div>
  );
}

/** Which of a field's props are for its frame, and which for the control itself. */
export function divide<P extends FieldProps>(props: P) {
  const { id, label, hint, error, optional, dense, className, ...control } = props;
  return { frame: { id, label, hint, error, optional, dense, className }, control };
}

export function TextField(props: FieldProps & Omit<ComponentProps<'input'>, 'children'>) {
  const { frame, control: rest } = divide(props);
  return (
    <Field {...frame}>
      {(control) => (
        <input
          {...control}
          {...(rest.type === 'date' && emptiness(rest.defaultValue))}
          {...rest}
          {...(rest.type === 'email' && ADDRESS)}
        />
      )}
    </Field>
  );
}

/** A search without room for a label above it: its placeholder is its name as well. */
export function SearchInput({ words, className = '', ...rest }: SearchProps) {
  return (
    <input
      aria-label={words}
      placeholder={words}
      className={`control ${className}`}
      autoComplete="off"
      {...rest}
    />
  );
}
type SearchProps = ComponentProps<'input'> & { words: string };

/**
 * A keyboard for addresses. `type="email"` accepts no letters beyond ASCII before the @, and rewrites those after it.
 */
const ADDRESS = {
  type: 'text',
  inputMode: 'email',
  autoCapitalize: 'none',
  autoCorrect: 'off',
  spellCheck: false,
} as const;

/** WebKit shows today's date in an empty field; styles hide it where this marks it as empty. */
function emptiness(value: ComponentProps<'input'>['defaultValue']) {
  return {
    'data-empty': value ? undefined : '',
    onInput: ({ currentTarget }: FormEvent<HTMLInputElement>) => {
      currentTarget.toggleAttribute('data-empty', currentTarget.value === '');
    },
  };
}

export function TextArea(props: FieldProps & Omit<ComponentProps<'textarea'>, 'children'>) {
  const { frame, control: rest } = divide(props);
  return <Field {...frame}>{(control) => <textarea {...control} rows={5} {...rest} />}</Field>;
}

export function SelectField(props: FieldProps & ComponentProps<'select'>) {
  const { frame, control: rest } = divide(props);
  return (
    <Field {...frame}>
      {(control) => (
        <span className="select">
          <select {...control} {...rest} />
          <Icon name="chevronDown" small />
        </span>
      )}
    </Field>
  );
}

type TickProps = ComponentProps<'input'> & { label: ReactNode; error?: string | null };

export function Checkbox(props: TickProps) {
  return <Tick type="checkbox" {...props} />;
}

/** One of several; `ChoiceList` frames them. */
export function Radio(props: TickProps) {
  return <Tick type="radio" {...props} />;
}

function Tick({ label, error, className = '', ...rest }: TickProps) {
  const own = useId();
  const errorId = `${rest.id ?? own}-error`;
  return (
    <>
      <label className={`choice ${className}`}>
        <input {...rest} {...(error && { 'aria-invalid': true, 'aria-describedby': errorId })} />
        <span>{label}</span>
      </label>
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </>
  );
}

/** A box whose label stands in another place, or is for those who cannot see the row it belongs to. */
export function BareCheckbox({ label, ...rest }: TickProps) {
  return (
    <label>
      <span className="sr-only">{label}</span>
      <input type="checkbox" {...rest} />
    </label>
  );
}

type Choice = {
  value: string;
  label: ReactNode;
  aside?: ReactNode;
  /** Shown below it once it is chosen. */
  more?: ReactNode;
  /** For styles that follow the choice, as `data-mark`. */
  mark?: string;
};
type ChoiceListProps = {
  id?: string;
  legend: ReactNode;
  hideLegend?: boolean;
  name: string;
  choices: Choice[];
  defaultValue?: string;
  error?: string | null;
  autoFocus?: boolean;
  onChange?: ComponentProps<'input'>['onChange'];
};

/** One of several, each in a row with room for text or an amount at its end. */
export function ChoiceList({
  id: known,
  legend,
  hideLegend,
  name,
  choices,
  defaultValue,
  error,
  autoFocus,
  onChange,
}: ChoiceListProps) {
  const own = useId();
  const id = known ?? own;
  return (
    <fieldset
      id={id}
      aria-describedby={error ? `${id}-error` : undefined}
      {...faultOfGroup({ error, autoFocus })}
    >
      <legend className={hideLegend ? 'sr-only' : 'field-label mb-2'}>{legend}</legend>
      <div className="choice-list">
        {choices.map(({ value, label, aside, more, mark }) => (
          <Fragment key={value}>
            <label className="choice">
              <input
                type="radio"
                name={name}
                value={value}
                data-mark={mark}
                defaultChecked={value === defaultValue}
                aria-describedby={more ? `${id}-${value}` : undefined}
                onChange={onChange}
                required
              />
              <span className="flex-1">{label}</span>
              {aside && <span className="figures">{aside}</span>}
            </label>
            {more && (
              <div id={`${id}-${value}`} className="choice-more">
                {more}
              </div>
            )}
          </Fragment>
        ))}
      </div>
      {error && (
        <FieldError id={`${id}-error`} className="mt-2">
          {error}
        </FieldError>
      )}
    </fieldset>
  );
}
