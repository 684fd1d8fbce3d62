/** The page of a group of settings: what it is about, its form, and what a page of its own adds to it. */
import type { ReactNode, Ref } from 'react';
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { FormGroupName } from '#common/settings/registry.ts';
import { useTranslator } from '../../../i18n/translator.ts';
import { Button } from '../../../ui/button.tsx';
import { type Clash, ClashNotice, VersionField } from '../../../ui/clash.tsx';
import type { Fields } from '../../../ui/fields.ts';
import type { FieldErrors } from '../../../ui/form.tsx';
import { FormError } from '../../../ui/required-fields.tsx';
import { Notice } from '../../../ui/state.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { useMay } from '../../layout/use-may.ts';
import { SettingsHead } from '../settings-head.tsx';
import { textOf } from './entries.ts';
import { type Countries, GroupFields } from './group-fields.tsx';
import { groupFaults, labelOf } from './words.ts';

type Refused = {
  typed: Record<string, unknown>;
  faults: FieldErrors;
  clash: Clash | undefined;
  notice: string | null;
};

type FormProps = {
  group: FormGroupName;
  version: string;
  values: Record<string, unknown>;
  countries?: Countries;
  refused: Refused | undefined;
  /** What else can be done with what is typed, beside saving it. */
  acts?: ReactNode;
  /** Instead of a field for each of the group. */
  fields?: (kit: Pick<Fields, 'field'>, values: Record<string, unknown>) => ReactNode;
};

type Props = FormProps & {
  saved: boolean;
  /** Beside the form, or below it where there is no room. */
  aside?: ReactNode;
  /** Of the form with what stands beside it. */
  ref?: Ref<HTMLDivElement>;
};

export function GroupScreen({ saved, aside, ref, ...form }: Props) {
  const t = useTranslations('admin.settings');
  const { group, refused } = form;
  const say = useTranslator();
  return (
    <>
      <SettingsHead page={group} />
      <div className="admin-stack max-w-text">
        <p className="text-quiet">{t(`pages.${group}.text`)}</p>
        {saved && !refused && <Notice>{t('saved')}</Notice>}
        {refused?.clash && (
          <ClashNotice
            clash={refused.clash}
            words={(name, current) => ({
              label: labelOf(say, group, name),
              value: textOf(current),
            })}
          />
        )}
      </div>
      <div
        ref={ref}
        className={aside ? 'settings-beside' : form.fields ? 'mt-5' : 'mt-5 max-w-text'}
      >
        <GroupForm {...form} />
        {aside}
      </div>
    </>
  );
}

function GroupForm({ group, version, values, countries = [], refused, ...more }: FormProps) {
  const t = useTranslations('admin.settings');
  const say = useTranslator();
  const mayChange = useMay()('settings:write');
  const { acts, fields } = more;
  const typed = refused?.typed ?? values;
  const { form, formError, ...kit } = useForm(refused, (entries) =>
    groupFaults(say, group, entries),
  );
  return (
    <Form method="post" {...form} key={version} className={fields ? '' : 'admin-card'}>
      <fieldset disabled={!mayChange} className="grid gap-5">
        <VersionField version={version} clash={refused?.clash} />
        {!refused?.clash && <FormError {...formError} />}
        {fields ? (
          fields(kit, typed)
        ) : (
          <GroupFields {...{ group, kit, countries }} values={typed} />
        )}
        {mayChange && (
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="primary" dense>
              {t('save')}
            </Button>
            {acts}
          </div>
        )}
      </fieldset>
    </Form>
  );
}
