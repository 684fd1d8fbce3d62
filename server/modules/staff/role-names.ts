import { messagesFor, sentenceFor } from '#common/messages/index.ts';

/** A role as people call it: its own name, or for a built-in one the word of the reader's language. */
export function roleName({ id, name }: { id: string; name: string }, locale: string): string {
  return name || (sentenceFor(messagesFor(locale), `admin.team.roleNames.${id}`) ?? id);
}
