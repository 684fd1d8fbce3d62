import { useMemo } from 'react';
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import type { RequiredFields } from '../../ui/required-fields.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';
import type { Square } from './qr.server.ts';

export type SetUp = { uri: string; secret: string; square: Square; code?: string; fault?: string };

const REQUIRED: RequiredFields = { code: 'code' };

/** The square, the same as letters for who cannot scan it, and the first code. */
export function SetUpForm({ uri, secret, square, code, fault }: SetUp) {
  const t = useTranslations('security.setUp');
  const given = useMemo(() => (fault ? { code: fault } : undefined), [fault]);
  const { form, field } = useRequiredForm({ faults: given }, REQUIRED);
  return (
    <Form method="post" {...form} className="grid gap-5">
      <p className="text-quiet">{t('scan')}</p>
      <svg
        role="img"
        aria-label={t('square')}
        viewBox={`0 0 ${square.size} ${square.size}`}
        className="two-step-square"
        shapeRendering="crispEdges"
      >
        <path d={square.path} />
      </svg>
      <TextField
        label={t('key')}
        defaultValue={secret.match(/.{1,4}/g)?.join(' ')}
        className="max-w-md"
        spellCheck={false}
        autoComplete="off"
        readOnly
      />
      <p>
        <a href={uri} className="link">
          {t('open')}
        </a>
      </p>
      <HiddenField name="uri" value={uri} />
      <TextField
        label={t('code')}
        {...field('code', code)}
        hint={t('codeHint')}
        className="max-w-md"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        required
      />
      <p>
        <Button type="submit" name="intent" value="confirm" look="primary">
          {t('submit')}
        </Button>
      </p>
    </Form>
  );
}
