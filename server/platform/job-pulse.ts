/**
 * Whether a worker really takes jobs: by when it last asked for some, and not by its being there. One that lost the line
 * on which jobs are announced still asks every second.
 */
import type { WorkerEvents } from 'graphile-worker';

/** It looks once a second while it has a hand free. */
const SILENT_MS = 15_000;

/** Answers "ok", or in a word what is wrong. */
export function takePulse(events: WorkerEvents): () => string {
  let lookedAt = performance.now();
  const inHand = new Set<string>();
  const looked = () => {
    lookedAt = performance.now();
  };
  events.on('pool:create', () => {
    inHand.clear(); // A new worker has none of the old one's jobs.
  });
  events.on('localQueue:getJobs:complete', looked);
  events.on('job:start', ({ job }) => {
    inHand.add(job.id);
  });
  events.on('job:complete', ({ job }) => {
    inHand.delete(job.id);
    looked();
  });
  return () => {
    const isSilent = performance.now() - lookedAt > SILENT_MS;
    return isSilent && inHand.size === 0 ? 'not taken' : 'ok';
  };
}
