/** The forms of a page of settings that says which of many the shop offers, and which comes first: languages, currencies. */
import { Form } from 'react-router';
import { Button } from '../../ui/button.tsx';
import { VersionField } from '../../ui/clash.tsx';
import { SelectField } from '../../ui/field.tsx';
import { FieldHint } from '../../ui/field-words.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { useForm } from '../../ui/use-form.ts';

type ChangeProps = {
  /** What is sent: the field, and the one that changes. */
  name: string;
  value: string;
  version: string;
  makeFirst: string;
  stop: string;
  stopHint: string;
};

/** For one that is offered and not the first: `intent` is `first` or `stop`. */
export function ChangeOffered({ name, value, version, makeFirst, stop, stopHint }: ChangeProps) {
  const hint = `${name}-${value}-stop`;
  return (
    <Form method="post" className="grid gap-2 border-t border-hairline pt-4">
      <HiddenField name={name} value={value} />
      <VersionField version={version} clash={undefined} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" name="intent" value="first" dense>
          {makeFirst}
        </Button>
        <Button
          type="submit"
          name="intent"
          value="stop"
          look="danger"
          dense
          aria-describedby={hint}
        >
          {stop}
        </Button>
      </div>
      <FieldHint id={hint}>{stopHint}</FieldHint>
    </Form>
  );
}

type AddProps = {
  name: string;
  version: string;
  /** What may be added; null: no more may be. */
  others: { code: string; label: string }[] | null;
  /** The catalogue's sentences of the page. */
  t: (key: 'add' | 'choose' | 'addHint' | 'addButton' | 'full') => string;
};

/** Adds one of the others: `intent` is `add`. */
export function AddOffered({ name, version, others, t }: AddProps) {
  const { form, field } = useForm(null, () => ({}));
  const heading = `add-${name}`;
  return (
    <section className="admin-card" aria-labelledby={heading}>
      <h2 id={heading}>{t('add')}</h2>
      {others ? (
        <Form method="post" {...form} className="mt-4 grid justify-items-start gap-4">
          <VersionField version={version} clash={undefined} />
          <SelectField
            dense
            label={t('choose')}
            hint={t('addHint')}
            {...field(name)}
            data-content=""
          >
            {others.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </SelectField>
          <Button type="submit" name="intent" value="add" look="primary" dense>
            {t('addButton')}
          </Button>
        </Form>
      ) : (
        <p className="mt-4 text-quiet">{t('full')}</p>
      )}
    </section>
  );
}
