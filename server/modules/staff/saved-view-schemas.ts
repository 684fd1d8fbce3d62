import { type Static, Type } from 'typebox';
import { FilledLine, Id, Named, Shape, WholeListOf } from '#platform/schemas.ts';

export const ListName = Type.String({
  pattern: '^[a-z][a-z-]{0,39}$',
  maxLength: 40,
  description: 'The list of the admin, such as `orders`',
  examples: ['orders'],
});

const view = {
  list: ListName,
  name: FilledLine(60),
  query: Type.String({
    minLength: 1,
    maxLength: 1000,
    pattern: '^[^?#\\s]+$',
    description: 'What narrows and sorts the list, as it stands in its address',
    examples: ['status=paid&toShip=true'],
  }),
};

export const NewSavedViewSchema = Shape(view);
export const ViewNameSchema = Shape({ name: view.name });
export const SavedViewSchema = Named('SavedView', { id: Id, ...view });
export const SavedViewsSchema = WholeListOf(SavedViewSchema);

export type NewSavedView = Static<typeof NewSavedViewSchema>;
