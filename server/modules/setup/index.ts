/** From a fresh shop to an open one: emptying the demo, the checklist, and who may see the shop before. */
export { SETUP_ACTIONS } from './audit-actions.ts';
export { createGate } from './gate.ts';
export { reasonAgainstLive, takeLive } from './go-live.ts';
export { setupJobs } from './jobs.ts';
export { setupRoutes } from './routes.ts';
