/** A button that has the device answer by a passkey. Shown only where scripts run and the browser knows passkeys. */
import { type ReactNode, useEffect, useState } from 'react';
import { useNavigate, useSubmit } from 'react-router';
import { useTranslations } from 'use-intl';
import { supportsPasskeys, usePasskeyAt } from '../../request/passkeys.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/state.tsx';

/** False on the server and before scripts run. */
export function useSupportsPasskeys(): boolean {
  const [supported, setSupported] = useState(false);
  useEffect(() => setSupported(supportsPasskeys()), []);
  return supported;
}

type Props = {
  /** Where the script gets its options. */
  optionsFrom: string;
  /** The page whose action takes the answer. */
  action: string;
  to: string;
  look?: 'primary';
  children: ReactNode;
};

export function PasskeyButton({ optionsFrom, action, to, look, children }: Props) {
  const t = useTranslations('security.passkeys');
  const supported = useSupportsPasskeys();
  const submit = useSubmit();
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  if (!supported) return null;
  const use = async () => {
    setFailed(false);
    const outcome = await usePasskeyAt(optionsFrom);
    if ('goTo' in outcome) return navigate(outcome.goTo);
    if (outcome.failed) return setFailed(true);
    return submit({ passkey: outcome.answer, to }, { method: 'post', action });
  };
  return (
    <>
      {failed && <Notice tone="notice">{t('failed')}</Notice>}
      <Button look={look} wide onClick={use}>
        {children}
      </Button>
    </>
  );
}
