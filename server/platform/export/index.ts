/** Exports: rows as CSV or as a workbook, streamed. */
export type { Column } from './columns.ts';
export { rowsOf } from './rows.ts';
export { EXPORT_TYPES, EXPORTS, ExportQuery, refuseTooManyExports, sendExport } from './send.ts';
