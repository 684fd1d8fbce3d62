import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isOneOf } from '#common/narrow.ts';
import { THEMES, type Theme } from '#common/pages.ts';
import { usePage } from '../../i18n/page.tsx';
import { BareButton } from '../../ui/button.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';

const submitterOf = (event: Event) => (event instanceof SubmitEvent ? event.submitter : null);
const LABELS = { light: 'themeLight', dark: 'themeDark', system: 'themeSystem' } as const;

/** Light, dark, or as the device. A form, so that it works without scripts; with them nothing reloads. */
export function ThemeChoice({ backTo }: { backTo: string }) {
  const t = useTranslations('shop');
  const [theme, setTheme] = useState<Theme>(usePage().theme);

  const choose = (event: FormEvent<HTMLFormElement>) => {
    const chosen = new FormData(event.currentTarget, submitterOf(event.nativeEvent)).get('theme');
    event.preventDefault();
    if (!isOneOf(THEMES, chosen)) return;
    setTheme(chosen);
    if (chosen === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    const body = new URLSearchParams({ theme: chosen, back: backTo });
    fetch('/preferences', { method: 'POST', body, redirect: 'manual' }).catch(() => {
      // Without a connection it holds for this page, and is kept at the next choice.
    });
  };

  return (
    <form method="post" action="/preferences" onSubmit={choose}>
      <HiddenField name="back" value={backTo} />
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="mb-2 font-medium">{t('theme')}</legend>
        {THEMES.map((name) => (
          <BareButton
            key={name}
            type="submit"
            name="theme"
            value={name}
            aria-pressed={theme === name}
            className="chip aria-pressed:border-ink"
          >
            {t(LABELS[name])}
          </BareButton>
        ))}
      </fieldset>
    </form>
  );
}
