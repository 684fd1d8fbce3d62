/** The shop's look: its choices, and beside them what they make of a page, in the light and in the dark. */
import { useEffect, useRef, useState } from 'react';
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { isHex } from '#common/look/hex.ts';
import type { Look } from '#common/look/look.ts';
import { settingsFrom } from '#common/settings/registry.ts';
import { REQUEST_CONTEXT, type RequestContext } from '../../../request/context.server.ts';
import { readForm } from '../../../request/form.server.ts';
import { keepPreview, previewedLook } from '../../../request/look.server.ts';
import { Button } from '../../../ui/button.tsx';
import { requirePermission } from '../../layout/guard.server.ts';
import { loadGroup, readGroup, saveGroup } from '../group/group.server.ts';
import { GroupScreen } from '../group/group-screen.tsx';
import type { Route } from './+types/route';
import { LookPreview } from './look-preview.tsx';
import '../../../styles/admin/look.css';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const page = context.get(REQUEST_CONTEXT);
  const { values, ...group } = await loadGroup(page, 'look');
  return {
    ...group,
    values: previewedLook(page) ?? settingsFrom({ look: values }).look,
    saved: url.searchParams.has('saved'),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const page = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  if (form.get('intent') === 'end-preview') {
    page.cookies.remove('lookPreview');
    return redirect('/admin/settings/look');
  }
  if (form.get('intent') === 'preview') return preview(page, form);
  const refused = await saveGroup(page, 'look', form);
  if (refused) return refused;
  page.cookies.remove('lookPreview');
  return redirect('/admin/settings/look?saved');
}

/** The shop's pages in the look that is typed, for whoever typed it. */
function preview(page: Pick<RequestContext, 'api' | 'locale' | 'cookies'>, form: FormData) {
  const { typed, faults } = readGroup(page, 'look', form);
  if (Object.keys(faults).length > 0) {
    return data({ typed, faults, clash: undefined, notice: null }, { status: 400 });
  }
  keepPreview(page.cookies, settingsFrom({ look: typed }).look);
  return redirect('/');
}

export default function LookSettings({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.settings.look');
  const { values } = loaderData;
  const { ref, look } = useTypedLook(lookOf(actionData?.typed ?? values, values));
  return (
    <GroupScreen
      {...loaderData}
      refused={actionData}
      ref={ref}
      acts={
        <Button type="submit" name="intent" value="preview" dense>
          {t('preview')}
        </Button>
      }
      aside={<LookPreview look={look} />}
    />
  );
}

/** A colour that is only half typed is still the one before. */
function lookOf(typed: object, before: Look): Look {
  const { look } = settingsFrom({ look: typed });
  const accent = look.accent.toLowerCase();
  return { ...look, accent: isHex(accent) && 'accent' in typed ? accent : before.accent };
}

/** What is typed in the form, as it is typed. */
function useTypedLook(initial: Look) {
  const ref = useRef<HTMLDivElement>(null);
  const [look, setLook] = useState(initial);
  useEffect(() => {
    const frame = ref.current;
    const read = () => {
      const form = frame?.querySelector('form');
      if (form) setLook((before) => lookOf(Object.fromEntries(new FormData(form)), before));
    };
    frame?.addEventListener('input', read);
    return () => frame?.removeEventListener('input', read);
  }, []);
  return { ref, look };
}
