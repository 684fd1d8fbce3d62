/** Pictures: those there are, with their words, and room for new ones. */
import { useTranslations } from 'use-intl';
import { Checkbox, Radio, TextField } from '../../ui/field.tsx';
import type { Fields } from '../../ui/fields.ts';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Photo, type Picture } from '../../ui/photo.tsx';
import type { Typed } from './product-form.tsx';
import { NEW_PICTURES, type PictureValues, type StaffProduct } from './values.ts';

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
          isOnly={values.pictures.length === 1}
          shown={pictureOf(picture, product)}
          {...fields}
        />
      ))}
      {Array.from({ length: NEW_PICTURES }, (_, at) => (
        <NewPicture
          key={at}
          at={at}
          number={values.pictures.length + at + 1}
          alt={values.newAlts[at] ?? ''}
          field={fields.field}
        />
      ))}
    </section>
  );
}

function pictureOf({ id, mediaId }: PictureValues, product?: StaffProduct): Picture {
  const known = product?.images.find((image) => image.id === id);
  return known ?? { url: `/media/${mediaId}`, alt: '', width: null, height: null };
}

type KnownProps = Pick<Fields, 'field' | 'tick' | 'option'> & {
  at: number;
  picture: PictureValues;
  isOnly: boolean;
  shown: Picture;
};

function KnownPicture({ at, picture, isOnly, shown, field, tick, option }: KnownProps) {
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
        <div className="flex flex-wrap gap-x-6">
          {!isOnly && (
            <Radio
              label={t('firstPicture', { number })}
              {...option('pictures.first', String(at), at === 0)}
            />
          )}
          <Checkbox
            label={t('removePicture', { number })}
            {...tick(`pictures.${at}.remove`, picture.remove)}
          />
        </div>
      </div>
    </div>
  );
}

type NewProps = { at: number; number: number; alt: string; field: Typed['field'] };

function NewPicture({ at, number, alt, field }: NewProps) {
  const t = useTranslations('admin.product');
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField
        dense
        label={t('addPicture', { number: String(number) })}
        hint={t('pictureHint')}
        {...field(`new.${at}.file`)}
        type="file"
        accept={FORMATS}
      />
      <TextField
        dense
        label={t('alt', { number: String(number) })}
        {...field(`new.${at}.alt`, alt)}
        maxLength={500}
      />
    </div>
  );
}
