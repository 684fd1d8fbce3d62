import { createRequire } from 'node:module';
import { types } from 'node:util';

const require = createRequire(import.meta.url);

/**
 * A package that a shop can open without: it is read when it is first used. `use` prepares it, once. For packages that cost
 * milliseconds or memory; to read all of them before the first answer took a sixth of the start.
 */
export function lazily<T>(name: string, use: (whole: T) => void = () => {}): () => T {
  let known: T | undefined;
  return () => {
    if (known !== undefined) return known;
    const read = require(name);
    const whole: T = types.isModuleNamespaceObject(read) ? read.default : read;
    use(whole);
    known = whole;
    return whole;
  };
}
