/** Memory of processes while they are measured, as Linux counts it; on other systems there are no figures. */
import { childrenOf, type Pids, read } from './proc.ts';

export type Peaks = { shopMb: number | null; postgresMb: number | null };
export type MemoryWatch = {
  /** The highest since the last call. */
  peaksSinceLast(): Peaks;
  /** The highest of all. */
  stop(): Peaks;
};

const SAMPLE_MS = 200;
/** Reading the page tables of thirty processes costs CPU on the machine being measured. */
const POSTGRES_EVERY = 5;

export function watchMemory(pids: Pids): MemoryWatch {
  let peaksSinceLast: Peaks = { shopMb: null, postgresMb: null };
  let ever: Peaks = peaksSinceLast;
  let samples = 0;
  const timer = setInterval(() => {
    const shopMb = residentMb(pids.shop);
    const postgresMb = samples++ % POSTGRES_EVERY === 0 ? familyMb(pids.postgres) : null;
    peaksSinceLast = highest(peaksSinceLast, { shopMb, postgresMb });
  }, SAMPLE_MS);
  const take = () => {
    const peaks = peaksSinceLast;
    ever = highest(ever, peaks);
    peaksSinceLast = { shopMb: null, postgresMb: null };
    return peaks;
  };
  return {
    peaksSinceLast: take,
    stop() {
      clearInterval(timer);
      take();
      return highest(ever, { shopMb: peakMb(pids.shop), postgresMb: null });
    },
  };
}

function highest(one: Peaks, other: Peaks): Peaks {
  const larger = (a: number | null, b: number | null) => (a === null ? b : Math.max(a, b ?? 0));
  return {
    shopMb: larger(one.shopMb, other.shopMb),
    postgresMb: larger(one.postgresMb, other.postgresMb),
  };
}

const residentMb = (pid: number) => readMb(`/proc/${pid}/status`, 'VmRSS');
/** The kernel's own peak of the process. */
const peakMb = (pid: number) => readMb(`/proc/${pid}/status`, 'VmHWM');

/** PostgreSQL is one process per connection; shared memory counts once. */
function familyMb(parent: number): number | null {
  const parts = [parent, ...childrenOf(parent)].map((pid) =>
    readMb(`/proc/${pid}/smaps_rollup`, 'Pss'),
  );
  return parts[0] === null ? null : parts.reduce<number>((sum, mb) => sum + (mb ?? 0), 0);
}

function readMb(file: string, name: string): number | null {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(read(file));
  return found ? Number(found[1]) / 1024 : null;
}
