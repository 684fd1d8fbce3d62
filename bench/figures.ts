/** What one load process saw. */
export type Figures = {
  count: number;
  seconds: number;
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  errors: number;
  /** Of the load process itself. */
  peakMb: number;
};

export function figuresOf({
  tookMs,
  errors,
  seconds,
}: {
  tookMs: number[];
  errors: number;
  seconds: number;
}): Figures {
  const sorted = Float64Array.from(tookMs).sort();
  const count = tookMs.length - errors;
  return {
    count,
    seconds,
    perSecond: count / seconds,
    p50Ms: quantile(sorted, 0.5),
    p95Ms: quantile(sorted, 0.95),
    p99Ms: quantile(sorted, 0.99),
    errors,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

const quantile = (sorted: Float64Array, q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;

/** Several runs of the same load combined; quantiles of the middle run. */
export function together(runs: Figures[]): Figures {
  const sum = (of: (run: Figures) => number) => runs.reduce((total, run) => total + of(run), 0);
  const middle = (of: (run: Figures) => number) =>
    runs.map(of).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;
  const count = sum((run) => run.count);
  const seconds = sum((run) => run.seconds);
  return {
    count,
    seconds,
    perSecond: count / seconds,
    p50Ms: middle((run) => run.p50Ms),
    p95Ms: middle((run) => run.p95Ms),
    p99Ms: middle((run) => run.p99Ms),
    errors: sum((run) => run.errors),
    peakMb: Math.max(...runs.map((run) => run.peakMb)),
  };
}
