/** Exports: rows as CSV or as a workbook, streamed. */
export type { Batches, Column } from './columns.ts';
export { rowsOf } from './rows.ts';
export { admitExport, EXPORT_ANSWER, type ExportFile, ExportQuery, sendExport } from './send.ts';
