import type { Platform } from '#platform/platform.ts';
import { EMPTY_TASK, emptyDemo } from './empty-demo.ts';

export const setupJobs = ({ config, db }: Platform) => [
  EMPTY_TASK.job(async () => {
    if (config.mode === 'demo') await emptyDemo(db);
  }),
];
