/** Pictures: those there are, with their words and their order, and room for new ones. */
import { useTranslations } from 'use-intl';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox, TextField } from '../../ui/field.tsx';
import type { Fields } from '../../ui/fields.ts';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Photo, type Picture } from '../../ui/photo.tsx';
import { type Move, moveIntent } from './pictures.ts';
import type { Typed } from './product-form.tsx';
import type { PictureValues, StaffProduct } from './values.ts';

const FORMATS = 'image/jpeg,image/png,image/webp,image/avif';

export function PictureFields({ product, values, ...fields }: Typed & { product?: StaffProduct }) {
  const t = useTranslations('admin.product');
  return (
    <section className="admin-card grid gap-4" aria-labelledby="pictures">
      <h2 id="pictures">{t('pictures')}</h2>
      {values.pictures.map((picture, at) => (
        <KnownPicture
          key={picture.id || picture.mediaId}
          at={at}
          picture={picture}
          isLast={at === values.pictures.length - 1}
          shown={pictureOf(picture, product)}
          {...fields}
        />
      ))}
      <NewPictures field={fields.field} />
    </section>
  );
}

function pictureOf({ id, mediaId }: PictureValues, product?: StaffProduct): Picture {
  const known = product?.images.find((image) => image.id === id);
  return known ?? { url: `/media/${mediaId}`, alt: '', width: null, height: null };
}

type KnownProps = Pick<Fields, 'field' | 'tick'> & {
  at: number;
  picture: PictureValues;
  isLast: boolean;
  shown: Picture;
};

function KnownPicture({ at, picture, isLast, shown, field, tick }: KnownProps) {
  const t = useTranslations('admin.product');
  const number = String(at + 1);
  return (
    <div className="flex items-start gap-4 border-b border-hairline pb-4">
      <Photo picture={shown} sizes="64px" decorative className="admin-picture" />
      <div className="grid min-w-0 grow gap-1">
        <HiddenField name={`pictures.${at}.id`} value={picture.id} />
        <HiddenField name={`pictures.${at}.mediaId`} value={picture.mediaId} />
        <TextField
          dense
          label={t('alt', { number })}
          {...field(`pictures.${at}.alt`, picture.alt)}
          maxLength={500}
        />
        <div className="flex flex-wrap items-center gap-x-4">
          <Checkbox
            label={t('removePicture', { number })}
            {...tick(`pictures.${at}.remove`, picture.remove)}
          />
          <MoveButtons at={at} isLast={isLast} />
        </div>
      </div>
    </div>
  );
}

function MoveButtons({ at, isLast }: Pick<KnownProps, 'at' | 'isLast'>) {
  const t = useTranslations('admin.product');
  const number = String(at + 1);
  const mover = (move: Move) => ({
    type: 'submit' as const,
    name: 'intent',
    value: moveIntent(move, at),
    'data-keeps-form': '',
  });
  return (
    <div className="ms-auto flex items-center">
      {at > 0 && (
        <Button {...mover('first')} look="plain" dense>
          {t('firstPicture', { number })}
        </Button>
      )}
      <IconButton
        {...mover('up')}
        icon="chevronUp"
        label={t('pictureUp', { number })}
        disabled={at === 0}
      />
      <IconButton
        {...mover('down')}
        icon="chevronDown"
        label={t('pictureDown', { number })}
        disabled={isLast}
      />
    </div>
  );
}

/** Files are chosen, or dropped upon the field. With scripts they are added at once, else by the button. */
function NewPictures({ field }: Pick<Typed, 'field'>) {
  const t = useTranslations('admin.product');
  return (
    <div className="picture-drop">
      <TextField
        dense
        label={t('addPictures')}
        hint={t('pictureHint')}
        {...field('files')}
        type="file"
        accept={FORMATS}
        multiple
        onChange={({ currentTarget: { form, files } }) => {
          const button = form?.querySelector<HTMLButtonElement>('[value="pictures"]');
          if (files?.length && button) form?.requestSubmit(button);
        }}
      />
      <Button type="submit" name="intent" value="pictures" data-keeps-form="" dense>
        {t('uploadPictures')}
      </Button>
    </div>
  );
}
