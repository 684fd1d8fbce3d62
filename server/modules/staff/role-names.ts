import { sentenceAt, translatorFor } from '#common/messages/index.ts';

/** A role as people call it: its own name, or for a built-in one the word of the reader's language. */
export const roleName = ({ id, name }: { id: string; name: string }, locale: string): string =>
  name || (sentenceAt(translatorFor(locale), `admin.team.roleNames.${id}`) ?? id);
