/** What staff wrote down about a customer, newest first. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { Moment } from '../../i18n/time.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import type { FieldErrors } from '../../ui/form.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { Refused } from './act.server.ts';
import type { Customer } from './customer.ts';

type Props = { notes: Customer['notes']; mayWrite: boolean; refused: Refused | undefined };

export function Notes({ notes, mayWrite, refused }: Props) {
  const t = useTranslations('admin.customer');
  return (
    <section className="admin-card grid gap-4" aria-labelledby="notes">
      <div>
        <h2 id="notes">{t('notes')}</h2>
        <p className="text-quiet">{t('notesHint')}</p>
      </div>
      {mayWrite && <NoteForm refused={refused} />}
      {notes.length === 0 && <p className="text-quiet">{t('noNotes')}</p>}
      <ul>
        {notes.map((note) => (
          <Note key={note.id} note={note} mayWrite={mayWrite} />
        ))}
      </ul>
    </section>
  );
}

function NoteForm({ refused }: Pick<Props, 'refused'>) {
  const t = useTranslations('admin.customer');
  const { form, field } = useForm(
    refused,
    ({ note }): FieldErrors => (note?.trim() ? {} : { note: t('noteMissing') }),
    refused?.typed,
  );
  return (
    <Form method="post" {...form} className="grid justify-items-start gap-3">
      <TextArea
        dense
        label={t('note')}
        {...field('note')}
        rows={3}
        maxLength={2000}
        required
        className="w-full"
      />
      <Button type="submit" name="intent" value="note" dense>
        {t('addNote')}
      </Button>
    </Form>
  );
}

type NoteProps = { note: Customer['notes'][number]; mayWrite: boolean };

function Note({ note: { id, note, authorName, at }, mayWrite }: NoteProps) {
  const t = useTranslations('admin.customer');
  return (
    <li className="flex items-start gap-3 border-t border-hairline py-2">
      <div className="min-w-0 grow">
        <p className="break-words whitespace-pre-line" data-content="">
          {note}
        </p>
        <p className="text-quiet">
          <span data-content="">{authorName}</span>
          {' · '}
          <Moment at={at} />
        </p>
      </div>
      {mayWrite && (
        <Form method="post">
          <HiddenField name="noteId" value={id} />
          <IconButton
            icon="trash"
            label={t('removeNote')}
            type="submit"
            name="intent"
            value="removeNote"
          />
        </Form>
      )}
    </li>
  );
}
