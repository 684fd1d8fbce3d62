import { cpus, totalmem } from 'node:os';
import type { Figures } from './figures.ts';
import type { Measured, Row } from './measure.ts';
import type { Peaks } from './memory.ts';

export function printMachine(postgres: string): void {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  console.log(
    [
      '',
      `${cpus().length} cores (${cpu?.model}), ${gigabytes} GB of memory; Node ${process.versions.node}, PostgreSQL ${postgres}; ${new Date().toISOString().slice(0, 10)}`,
      'Limits on callers are off (RATE_LIMITS=off). Load, shop and database share the cores.',
      '',
    ].join('\n'),
  );
}

const whole = (n: number) => Math.round(n).toLocaleString('en');
const mb = (n: number | null) => (n === null ? '-' : whole(n));
const ms = (n: number) => (n < 100 ? n.toFixed(1) : whole(n));
const ratio = (row: Row) => row.shop.perSecond / row.bare.perSecond;

const COLUMNS: [string, (row: Row) => string][] = [
  ['', ({ name }) => name],
  ['per s', ({ shop }) => whole(shop.perSecond)],
  ['of bare', (row) => ratio(row).toFixed(2)],
  ['inserts', insertsOf],
  ['target', ({ target }) => targetOf(target)],
  ['CPU ms', ({ cpu }) => cpu.shopMs.toFixed(3)],
  ['PostgreSQL CPU ms', ({ cpu }) => cpu.postgresMs.toFixed(3)],
  ['p50 ms', ({ shop }) => ms(shop.p50Ms)],
  ['p99 ms', ({ shop }) => ms(shop.p99Ms)],
  ['errors', ({ shop }) => whole(shop.errors)],
  ['bare per s', ({ bare }) => whole(bare.perSecond)],
  ['shop MB', ({ peaks }) => mb(peaks.shopMb)],
  ['PostgreSQL MB', ({ peaks }) => mb(peaks.postgresMb)],
  ['load MB', ({ shop, bare }) => mb(peakOf(shop, bare))],
];

/** How many inserts could be made with the CPU that one of these takes, a ratio that also holds on a busy machine. */
function insertsOf({ cpu, insert }: Row): string {
  if (!insert) return '';
  return ((cpu.shopMs + cpu.postgresMs) / (insert.shopMs + insert.postgresMs)).toFixed(1);
}

const peakOf = (...runs: Figures[]) => Math.max(...runs.map(({ peakMb }) => peakMb));

function targetOf(target: Row['target']): string {
  if (!target) return '';
  if ('inserts' in target) return `at most ${target.inserts} inserts`;
  return 'ratio' in target ? `${target.ratio} of bare` : `${whole(target.perSecond)} per s`;
}

export function printFigures({
  rows,
  notes,
  faults,
  firstAnswerMs,
  firstAnswerCpuMs,
  peaks,
}: Measured & { firstAnswerMs: number; firstAnswerCpuMs: number; peaks: Peaks }): void {
  const table = [
    COLUMNS.map(([title]) => title),
    ...rows.map((row) => COLUMNS.map(([, of]) => of(row))),
  ];
  const widths = COLUMNS.map((_, i) => Math.max(...table.map((cells) => cells[i]?.length ?? 0)));
  const line = (cells: string[]) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ');
  console.log(['', ...table.map(line), ''].join('\n'));
  const seconds = (duration: number) => `${(duration / 1000).toFixed(2)} s`;
  console.log(
    `Start to first answer: ${seconds(firstAnswerCpuMs)} of CPU (target below 1.2 s), ${seconds(firstAnswerMs)} in all`,
  );
  console.log(`Server and worker at most: ${mb(peaks.shopMb)} MB (target at most 300 MB)`);
  console.log(`PostgreSQL at most: ${mb(peaks.postgresMb)} MB`);
  for (const note of notes) console.log(note);
  console.log(faults.length === 0 ? 'Every rule of the shop holds.' : faults.join('\n'));
}
