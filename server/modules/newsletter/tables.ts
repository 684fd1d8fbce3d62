/** The tables that only this module writes. */
import type { Table } from '#platform/db.ts';

export const TABLES: readonly Table[] = ['newsletter_consent_texts', 'newsletter_subscribers'];
