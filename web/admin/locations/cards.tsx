import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Button } from '../../ui/button.tsx';
import { VersionField } from '../../ui/clash.tsx';
import { TextField } from '../../ui/field.tsx';
import type { FieldErrors } from '../../ui/form.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Badge } from '../../ui/state.tsx';
import { type FormKit, useForm } from '../../ui/use-form.ts';
import type { Refused } from './save.server.ts';

type Location = AnswerOf<'listStockLocations'>['items'][number];
type CardProps = { location: Location; refused: Refused | undefined; mayChange: boolean };

export function LocationCard({ location, refused, mayChange }: CardProps) {
  const t = useTranslations('admin.settings.locations');
  const { id, version, name, isDefault, active, onHand, reserved } = location;
  const heading = `location-${id}`;
  const { form, field } = useLocationForm(refused, location);
  return (
    <section className="admin-card" aria-labelledby={heading}>
      <div className="flex flex-wrap items-center gap-3">
        <h2 id={heading} data-content="">
          {name}
        </h2>
        {isDefault && <Badge tone="good">{t('default')}</Badge>}
        {!active && <Badge>{t('closed')}</Badge>}
      </div>
      <p className="text-quiet">{t('units', { onHand, reserved })}</p>
      <Form method="post" {...form} className="mt-4 grid gap-4">
        <HiddenField name="id" value={id} />
        <VersionField version={version} clash={undefined} />
        <Fields field={field} />
        {mayChange && (
          <div className="flex flex-wrap gap-3">
            <Button type="submit" dense>
              {t('save')}
            </Button>
            {!isDefault && (
              <Button type="submit" name="intent" value="default" dense>
                {t('makeDefault')}
              </Button>
            )}
            {!isDefault && (
              <Button type="submit" name="intent" value={active ? 'close' : 'open'} dense>
                {t(active ? 'close' : 'open')}
              </Button>
            )}
          </div>
        )}
      </Form>
    </section>
  );
}

export function NewLocationCard({ refused }: { refused: Refused | undefined }) {
  const t = useTranslations('admin.settings.locations');
  const { form, field } = useLocationForm(refused);
  return (
    <section className="admin-card" aria-labelledby="new-location">
      <h2 id="new-location">{t('new')}</h2>
      <Form method="post" {...form} className="mt-4 grid justify-items-start gap-4">
        <Fields field={field} />
        <Button type="submit" look="primary" dense>
          {t('add')}
        </Button>
      </Form>
    </section>
  );
}

const CODE = /^[a-z0-9][a-z0-9-]{0,49}$/;

function useLocationForm(refused: Refused | undefined, location?: Location) {
  const t = useTranslations('admin.settings.locations');
  const check = ({ name = '', code = '' }) => {
    const faults: FieldErrors = {};
    if (!name.trim()) faults.name = t('nameMissing');
    if (!CODE.test(code.trim().toLowerCase())) faults.code = t('codeFault');
    return faults;
  };
  return useForm(refused, check, refused?.typed ?? location);
}

function Fields({ field }: Pick<FormKit, 'field'>) {
  const t = useTranslations('admin.settings.locations');
  return (
    <div className="grid w-full gap-3 sm:grid-cols-2">
      <TextField dense label={t('name')} {...field('name')} maxLength={100} required />
      <TextField
        dense
        label={t('code')}
        hint={t('codeHint')}
        {...field('code')}
        maxLength={50}
        spellCheck={false}
        required
      />
    </div>
  );
}
