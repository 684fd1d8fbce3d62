import { type Static, Type } from 'typebox';
import { POLICIES } from '#common/policies.ts';
import { BLOCK_NAMES } from '#common/sections/blocks.ts';
import {
  At,
  FilledText,
  Id,
  ImageSchema,
  Named,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
  Shape,
  Slug,
  Text,
  WholeListOf,
} from '#platform/schemas.ts';
import { Version } from '#platform/version.ts';
import { MAX_MARKDOWN, MaybeMarkdown } from './markdown.ts';
import { FAULT_CODES } from './sections.ts';

export const BySlug = Shape({ slug: Slug });
export const ById = Shape({ id: Id });

const PolicySchema = OneOf(POLICIES, {
  title: 'Policy',
  description: 'Which policy of the shop a page is; each is one page at most',
});
const Html = Type.String({ description: 'Safe HTML, made of the Markdown' });
const Words = Type.String();
export const SectionSchema = Named(
  'Section',
  {
    type: OneOf(['text', ...BLOCK_NAMES]),
    title: Words,
    html: Html,
    pictures: Type.Array(ImageSchema, { description: 'Of a hero one, of a pair two, at most' }),
    link: Nullable(Type.Object({ label: Words, url: Words })),
    who: Type.String({ description: 'Of a quote: who said it' }),
    category: Nullable(Slug),
    products: Type.Array(Slug, { description: 'Chosen by hand, in this order' }),
    count: Type.Integer({
      description: 'Of a collection: how many products to show, of the category or of all',
    }),
    questions: Type.Array(Type.Object({ question: Words, html: Html })),
  },
  { description: 'A part of a page, to be laid out by its type; what it has none of is empty' },
);
const Sections = Type.Array(SectionSchema);
export const SectionsSchema = Named('Sections', { sections: Sections });
const readText = {
  html: Html,
  sections: Sections,
  faults: Type.Array(
    Named('SectionFault', {
      line: Type.Integer({ description: 'Of the text, from 1' }),
      code: OneOf(FAULT_CODES),
      value: Type.String({ description: 'What it is about' }),
    }),
    { description: 'What readers do not see as it was meant' },
  ),
  pieces: Type.Array(
    Named('TextPiece', {
      name: Nullable(OneOf(BLOCK_NAMES)),
      source: Words,
      line: Type.Integer(),
    }),
    { description: 'Joined by line breaks they are the text; those without a name are plain' },
  ),
};
export const ReadTextSchema = Named('ReadText', readText);
export const ReadTextBody = Shape({ text: Text(MAX_MARKDOWN) });
export const PageState = OneOf(['draft', 'scheduled', 'published'], { title: 'PageState' });

const shown = {
  slug: Slug,
  title: Type.String(),
  summary: Type.String(),
  publishedAt: At,
};
const seo = { seoTitle: Type.String(), seoDescription: Type.String() };

export const PageLinkSchema = Named('PageLink', {
  ...shown,
  policy: Nullable(PolicySchema),
});
export const PageLinksSchema = WholeListOf(PageLinkSchema);
export const PublicPageSchema = Named('ContentPage', {
  ...shown,
  ...seo,
  policy: Nullable(PolicySchema),
  html: Html,
  sections: Sections,
  updatedAt: At,
});
const PostFields = { ...shown, author: Type.String(), picture: Nullable(ImageSchema) };
export const PostCardSchema = Named('PostCard', PostFields);
export const PostsSchema = PageOf(PostCardSchema);
export const PostSchema = Named('Post', {
  ...PostFields,
  ...seo,
  html: Html,
  sections: Sections,
  updatedAt: At,
});
export const PostsQuery = Shape(PageQuery);

const fields = {
  title: FilledText(200),
  slug: Slug,
  text: MaybeMarkdown(MAX_MARKDOWN),
  summary: Text(500, { description: 'Empty: the beginning of the text' }),
  author: Text(100),
  pictureId: Nullable(Id),
  pictureAlt: Text(300),
  seoTitle: Text(200, { description: 'Empty: the title' }),
  seoDescription: Text(500, { description: 'Empty: the summary' }),
  policy: Nullable(PolicySchema),
  categoryId: Nullable({ ...Id, description: 'Whose head it is; of heads only' }),
  publishAt: Nullable({
    ...At,
    description: 'From when on everybody sees it, at once everywhere. Null: a draft',
  }),
};
export const PageChangeBody = Type.Partial(Shape(fields), { additionalProperties: false });
export const NewPageBody = Shape({
  ...PageChangeBody.properties,
  title: fields.title,
  slug: Type.Optional({ ...Slug, description: 'Left out: made of the title' }),
});
export type PageChange = Static<typeof PageChangeBody>;
export type NewPage = Static<typeof NewPageBody>;

const Kind = OneOf(['page', 'post', 'home', 'category'], { title: 'PageKind' });
const row = {
  kind: Kind,
  state: PageState,
  title: Type.String(),
  slug: Slug,
  policy: Nullable(PolicySchema),
  categoryId: Nullable(Id),
  publishAt: Nullable(At),
  gapCount: Type.Integer({
    description: 'How many places a draft has left to be filled in, in brackets',
  }),
  updatedAt: At,
};
export const StaffPageRowSchema = Named('PageForStaffRow', { id: Id, ...row });
export const StaffPagesSchema = PageOf(StaffPageRowSchema);
export const StaffPageSchema = Named('PageForStaff', {
  id: Id,
  version: Version,
  ...row,
  text: Type.String({ description: 'Markdown' }),
  summary: Type.String(),
  author: Type.String(),
  pictureId: Nullable(Id),
  pictureAlt: Type.String(),
  picture: Nullable(ImageSchema),
  ...seo,
  gaps: Type.Array(Type.String()),
  ...readText,
});
export const StaffPagesQuery = Shape({
  search: Type.Optional(Text(100)),
  state: Type.Optional(PageState),
  ...PageQuery,
});

export const DeletePageQuery = Shape({
  redirectTo: Type.Optional(
    FilledText(1_000, {
      description: 'Where its address leads from then on',
      examples: ['/pages/about'],
    }),
  ),
});
export const LinksToPageSchema = Named('LinksToPage', {
  menus: Type.Array(Type.Object({ menu: OneOf(['main', 'help', 'about']), label: Type.String() })),
  redirects: Type.Array(Type.String({ description: 'The old address' })),
  texts: Type.Array(Type.Object({ id: Id, kind: Kind, title: Type.String() })),
});

export const RevisionSchema = Named('PageRevision', {
  id: Id,
  savedAt: At,
  savedByName: Type.String(),
  title: Type.String(),
  text: Type.String({ description: 'Markdown' }),
  publishAt: Nullable(At),
});
export const RevisionsSchema = WholeListOf(RevisionSchema);
export const RevisionParams = Shape({ id: Id, revisionId: Id });

export const PolicyDraftSchema = Named('PolicyDraft', {
  policy: PolicySchema,
  title: Type.String(),
  text: Type.String({ description: 'A draft to start from, with its gaps in brackets' }),
  notes: Type.Array(Type.String(), { description: 'What some shops add, and others need not' }),
  page: Nullable(
    Type.Object({ id: Id, title: Type.String(), state: PageState, gapCount: Type.Integer() }),
  ),
});
export const PolicyDraftsSchema = WholeListOf(PolicyDraftSchema);
export const PoliciesSchema = WholeListOf(
  Named('PolicyLink', {
    policy: PolicySchema,
    slug: Slug,
    title: Type.String(),
    updatedAt: { ...At, description: 'Its version: of the terms, what a checkout agrees to' },
  }),
);
