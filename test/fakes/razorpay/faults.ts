/** Failures of the API on demand: the answer, and whether the work was done all the same. */
export type Fault = {
  /** `POST /v1/orders`, with `*` for an id; left out: every call. */
  on?: string;
  /**
   * `cut`: the connection ends. `silent`: no answer ever. `nonsense`: a proxy's page. `moved`: a redirect to another
   * site. `gateway`: a bank's failure, which comes with 400. `late`: the right answer, after `delayMs`.
   */
  answer: 500 | 429 | 'cut' | 'silent' | 'nonsense' | 'moved' | 'gateway' | 'late';
  /** True: the work is done, and only the answer is lost. */
  works?: boolean;
  delayMs?: number;
  /** How many calls it meets; one by default. */
  times?: number;
};

export type Armed = Fault & { left: number };

export function arm(faults: Armed[], fault: Fault): void {
  faults.push({ ...fault, left: fault.times ?? 1 });
}

/** The first that matches, used up by one. */
export function faultFor(faults: Armed[], method: string, path: string): Armed | undefined {
  const fault = faults.find(({ on, left }) => left > 0 && fits(on, `${method} ${path}`));
  if (fault) fault.left -= 1;
  return fault;
}

function fits(on: string | undefined, call: string): boolean {
  if (on === undefined) return true;
  const wanted = on.split(' ').flatMap((part) => part.split('/'));
  const made = call.split(' ').flatMap((part) => part.split('/'));
  return (
    wanted.length === made.length &&
    wanted.every((part, index) => part === '*' || part === made[index])
  );
}
