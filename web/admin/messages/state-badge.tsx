import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '../../ui/state.tsx';
import type { STATES } from './filters.tsx';

const TONES = { new: 'notice', read: 'plain', answered: 'good' } as const satisfies Record<
  string,
  Tone
>;

export function StateBadge({ state }: { state: (typeof STATES)[number] }) {
  const t = useTranslations('admin.messages.states');
  return <Badge tone={TONES[state]}>{t(state)}</Badge>;
}
