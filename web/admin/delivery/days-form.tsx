/** On which days of the week parcels travel, and the days off. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { SubmitButton } from '../../ui/button.tsx';
import { type Clash, ClashNotice, VersionField } from '../../ui/clash.tsx';
import { Checkbox, TextArea } from '../../ui/field.tsx';
import { FieldGroup } from '../../ui/field-group.tsx';
import type { FieldErrors } from '../../ui/form.tsx';
import { FormError } from '../../ui/required-fields.tsx';
import { useForm } from '../../ui/use-form.ts';

type Days = AnswerOf<'getDeliveryDays'>;
export type RefusedDays = {
  status: number;
  typed: { workingDays: string[]; daysOff: string };
  notice: string | null;
  faults: FieldErrors;
  clash?: Clash;
};
type Props = { days: Days; refused: RefusedDays | undefined; mayChange: boolean };

export function DaysForm({ days, refused, mayChange }: Props) {
  const t = useTranslations('admin.delivery.when');
  const ui = useTranslations('ui');
  const names = WEEK.map((day) => t(`week.${day}`));
  const stands = { workingDays: days.workingDays.map(String), daysOff: days.daysOff.join('\n') };
  const { form, field, option, formError } = useForm(refused, () => ({}), refused?.typed ?? stands);
  return (
    <section className="admin-card" aria-labelledby="delivery-days">
      <h2 id="delivery-days">{t('title')}</h2>
      <p className="text-quiet">{t('text')}</p>
      <Form method="post" {...form} className="mt-4">
        <fieldset disabled={!mayChange} className="grid gap-4">
          <VersionField version={days.version} clash={refused?.clash} />
          {refused?.clash ? (
            <ClashNotice
              clash={refused.clash}
              words={(name) =>
                name === 'daysOff'
                  ? { label: t('daysOff'), value: stands.daysOff }
                  : { label: t('workingDays'), value: wordsOf(days.workingDays, names) }
              }
            />
          ) : (
            <FormError {...formError} />
          )}
          <FieldGroup
            {...field('workingDays')}
            legend={t('workingDays')}
            hint={t('workingDaysHint')}
          >
            <div className="pay-countries">
              {names.map((name, at) => (
                <Checkbox key={name} label={name} {...option('workingDays', String(at + 1))} />
              ))}
            </div>
          </FieldGroup>
          <TextArea
            dense
            label={t('daysOff')}
            hint={t('daysOffHint')}
            {...field('daysOff')}
            rows={4}
            maxLength={1200}
            spellCheck={false}
          />
          {mayChange && (
            <div>
              <SubmitButton dense name="intent" value="days" sending={ui('saving')}>
                {t('save')}
              </SubmitButton>
            </div>
          )}
        </fieldset>
      </Form>
    </section>
  );
}

/** As the API counts them: Monday is 1. */
const WEEK = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const wordsOf = (days: number[], names: string[]) =>
  days.map((day) => names[day - 1] ?? '').join(', ');
