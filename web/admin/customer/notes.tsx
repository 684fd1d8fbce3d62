/** What staff wrote down about a customer, newest first. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { Moment } from '../../i18n/time.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import type { Customer } from './customer.ts';

type Props = {
  notes: Customer['notes'];
  mayWrite: boolean;
  typed?: string;
  missing?: boolean;
};

export function Notes({ notes, mayWrite, typed, missing }: Props) {
  const t = useTranslations('admin.customer');
  return (
    <section className="admin-card grid gap-4" aria-labelledby="notes">
      <div>
        <h2 id="notes">{t('notes')}</h2>
        <p className="text-quiet">{t('notesHint')}</p>
      </div>
      {mayWrite && (
        <Form method="post" className="grid justify-items-start gap-3" noValidate>
          <TextArea
            dense
            label={t('note')}
            name="note"
            rows={3}
            maxLength={2000}
            defaultValue={typed}
            error={missing ? t('noteMissing') : null}
            // Without scripts nothing else leads to the fault.
            autoFocus={missing}
            className="w-full"
          />
          <Button type="submit" name="intent" value="note" dense>
            {t('addNote')}
          </Button>
        </Form>
      )}
      {notes.length === 0 && <p className="text-quiet">{t('noNotes')}</p>}
      <ul>
        {notes.map((note) => (
          <Note key={note.id} note={note} mayWrite={mayWrite} />
        ))}
      </ul>
    </section>
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
          <input type="hidden" name="noteId" value={id} />
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
