/** The shop's logo, that of its dark pages, and its icon. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { read } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { useRootData } from '../../../request/root-data.ts';
import { Button } from '../../../ui/button.tsx';
import { VersionField } from '../../../ui/clash.tsx';
import { Checkbox, TextField } from '../../../ui/field.tsx';
import type { Fields } from '../../../ui/fields.ts';
import { FormError } from '../../../ui/required-fields.tsx';
import { Notice } from '../../../ui/state.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { requirePermission } from '../../layout/guard.server.ts';
import { useMay } from '../../layout/use-may.ts';
import { receivedForm } from '../../product/received.server.ts';
import { SettingsHead } from '../settings-head.tsx';
import type { Route } from './+types/route';
import { saveBranding } from './save.server.ts';
import '../../../styles/admin/look.css';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const branding = await read(api.GET('/admin/settings/branding'));
  return { ...branding, saved: url.searchParams.has('saved') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const refused = await saveBranding(ctx, await receivedForm(ctx, request, 'settings:write'));
  if (!refused) return redirect('/admin/settings/branding?saved');
  const { status, ...rest } = refused;
  return data(rest, { status });
}

export default function BrandingSettings({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.settings');
  const { version, logo, logoDark, icon, saved } = loaderData;
  const iconVersion = useRootData()?.shop.icon ?? '';
  const mayChange = useMay()('settings:write');
  const { form, formError, field, tick } = useForm(actionData, () => ({}));
  const drawn = { url: `/icon/192.png?v=${iconVersion}`, width: 192, height: 192 };
  return (
    <>
      <SettingsHead page="branding" />
      <div className="admin-stack max-w-text">
        <p className="text-quiet">{t('pages.branding.text')}</p>
        {saved && !actionData && <Notice>{t('saved')}</Notice>}
        <Form
          method="post"
          encType="multipart/form-data"
          {...form}
          key={version}
          className="admin-card"
        >
          <fieldset disabled={!mayChange} className="grid gap-6">
            <VersionField version={version} clash={undefined} />
            <FormError {...formError} />
            <MarkFields name="logo" shown={logo} isSet={logo !== null} {...{ field, tick }} />
            <MarkFields
              name="logoDark"
              shown={logoDark}
              isSet={logoDark !== null}
              {...{ field, tick }}
            />
            <MarkFields name="icon" shown={drawn} isSet={icon !== null} {...{ field, tick }} />
            {mayChange && (
              <div>
                <Button type="submit" look="primary" dense>
                  {t('save')}
                </Button>
              </div>
            )}
          </fieldset>
        </Form>
      </div>
    </>
  );
}

type MarkProps = Pick<Fields, 'field' | 'tick'> & {
  name: 'logo' | 'logoDark' | 'icon';
  shown: { url: string; width: number; height: number } | null;
  /** The merchant's own, which can be removed. */
  isSet: boolean;
};

function MarkFields({ name, shown, isSet, field, tick }: MarkProps) {
  const t = useTranslations('admin.settings');
  const formats = name === 'icon' ? PICTURES : `${PICTURES},image/svg+xml`;
  return (
    <div className="grid gap-2">
      {shown && (
        <img
          className={`brand-mark brand-mark-${name}`}
          src={shown.url}
          width={shown.width}
          height={shown.height}
          alt=""
        />
      )}
      <TextField
        dense
        label={t(`groups.branding.${name}.label`)}
        hint={t(`branding.${name}`)}
        {...field(`${name}.file`)}
        type="file"
        accept={formats}
      />
      {isSet && (
        <Checkbox label={t(`branding.remove.${name}`)} {...tick(`${name}.remove`, false)} />
      )}
    </div>
  );
}

const PICTURES = 'image/png,image/jpeg,image/webp';
