/** A look on parts of real pages, light and dark, with how readable it is in figures. */
import { useFormatter, useTranslations } from 'use-intl';
import { accentReport } from '#common/look/colours.ts';
import type { Look } from '#common/look/look.ts';
import { previewSheetOf } from '#common/look/style-sheet.ts';
import { useRootData } from '../../../request/root-data.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { StyleBlock } from '../../../ui/style-block.tsx';

const SIDES = ['light', 'dark'] as const;
type Side = (typeof SIDES)[number];

export function LookPreview({ look }: { look: Look }) {
  const t = useTranslations('admin.settings.look');
  return (
    <section aria-labelledby="look-preview" className="look-preview">
      <h2 id="look-preview" className="sr-only">
        {t('title')}
      </h2>
      <StyleBlock css={previewSheetOf(look)} />
      {SIDES.map((side) => (
        <div key={side} className="grid content-start gap-3">
          <h3 className="text-quiet">{t(side)}</h3>
          <Sample side={side} />
          <Contrasts look={look} side={side} />
        </div>
      ))}
    </section>
  );
}

/** Nothing in it can be pressed: it is to be looked at. */
function Sample({ side }: { side: Side }) {
  const t = useTranslations('admin.settings.look');
  const shop = useRootData()?.shop;
  return (
    <div className={`look-sample look-${side}`} inert>
      <div className="look-sample-head">
        <span data-content="">{shop?.name}</span>
        <span className="look-sample-count">2</span>
      </div>
      <div className="grid grid-cols-2 gap-4">
        <div className="photo goods-photo grid place-items-center text-quiet">
          <Icon name="image" />
        </div>
        <div className="grid content-start gap-2">
          <span className="heading">{t('sample.product')}</span>
          <span className="figures">{t('sample.price')}</span>
          <span className="fine text-quiet">{t('sample.stock')}</span>
          <span className="badge badge-good justify-self-start">{t('sample.badge')}</span>
        </div>
      </div>
      <p>{t('sample.text')}</p>
      <Button look="primary">{t('sample.button')}</Button>
      <TextField
        className="look-sample-focus"
        label={t('sample.label')}
        defaultValue={t('sample.field')}
      />
    </div>
  );
}

function Contrasts({ look, side }: { look: Look; side: Side }) {
  const t = useTranslations('admin.settings.look');
  const { number } = useFormatter();
  const { accent, onAccent, text, line } = accentReport(look, side);
  const ratio = (value: number) =>
    t('ratio', { ratio: number(Math.floor(value * 100) / 100, { maximumFractionDigits: 2 }) });
  const rows = [
    { key: 'onAccent', ...onAccent, own: true },
    { key: 'text', ...text, own: text.colour === accent },
    { key: 'line', ...line, own: line.colour === accent },
  ] as const;
  return (
    <dl className="look-contrasts">
      {rows.map(({ key, colour, ratio: reached, own }) => (
        <div key={key}>
          <dt>{t(`contrast.${key}`)}</dt>
          <dd className="figures">
            {ratio(reached)}
            {!own && <span className="block text-quiet">{t(`adjusted.${side}`, { colour })}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
