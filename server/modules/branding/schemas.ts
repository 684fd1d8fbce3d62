import { Type } from 'typebox';
import { MAX_SVG_CHARACTERS } from '#modules/media/index.ts';
import { Id, Named, Nullable, Shape } from '#platform/schemas.ts';
import { Version } from '#platform/version.ts';

const BrandMark = Nullable(
  Named('BrandMark', {
    mediaId: Id,
    url: Type.String(),
    width: Type.Integer(),
    height: Type.Integer(),
    isDrawing: Type.Optional(
      Type.Boolean({ description: 'An SVG: mails show the name of the shop in its place' }),
    ),
  }),
);

export const BrandingSchema = Named('BrandingSettings', {
  version: Version,
  logo: BrandMark,
  logoDark: BrandMark,
  icon: BrandMark,
});

/** A picture that was added (`POST /admin/media`); null removes it. */
const FromPicture = Type.Optional(Nullable(Id));
const FromSvg = Type.Optional(
  Type.String({
    maxLength: MAX_SVG_CHARACTERS,
    description: 'A drawing in its place. Only shapes, text and gradients stay of it.',
  }),
);

/** What is not named stays as it is. */
export const BrandingChangeSchema = Shape({
  logo: FromPicture,
  logoDark: FromPicture,
  icon: FromPicture,
  logoSvg: FromSvg,
  logoDarkSvg: FromSvg,
});
