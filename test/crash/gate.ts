/**
 * The moments at which the shop may die: each statement to its database, each call to a provider, each answer. All
 * traffic passes this gate, which names every moment as it comes and kills the shop at the one that was chosen.
 */

export type Gate = {
  /** From now on moments count, the first of its name as "#1"; at `target` the shop is killed. */
  arm(target: string | null): void;
  /** Answers the moments since `arm`, in their order. */
  disarm(): string[];
  /** A moment has come. False: the shop has just died at it, and what was on its way is lost. */
  pass(name: string): boolean;
  /** The shop was killed since `arm`. */
  readonly hasKilled: boolean;
};

export function newGate(kill: () => void): Gate {
  let armed = false;
  let target: string | null = null;
  let hasKilled = false;
  let passed: string[] = [];
  let times = new Map<string, number>();

  return {
    arm(chosen) {
      armed = true;
      target = chosen;
      hasKilled = false;
      passed = [];
      times = new Map();
    },
    disarm() {
      armed = false;
      return passed;
    },
    pass(name) {
      if (!armed || hasKilled) return true;
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      const moment = `${name} #${time}`;
      passed.push(moment);
      if (moment !== target) return true;
      hasKilled = true;
      kill();
      return false;
    },
    get hasKilled() {
      return hasKilled;
    },
  };
}
