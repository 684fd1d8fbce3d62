/**
 * Whether a worker really takes jobs, judged by when it last polled for some. A worker that has lost its LISTEN
 * connection still polls every second.
 */
import type { WorkerEvents } from 'graphile-worker';

/** It polls once a second while it has a free slot. */
const SILENT_MS = 15_000;

/** Answers "ok", or briefly what is wrong. */
export function watchHeartbeat(events: WorkerEvents): () => string {
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
