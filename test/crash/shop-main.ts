/**
 * The shop that is tortured: the real one, in a process that has read its code beforehand and begins when it is told
 * to. A restart then costs what the shop does at a start, and not what Node does.
 */
import { once } from 'node:events';
import { start } from '#server/commands/start.ts';
import { loadConfig } from '#server/config.ts';

process.send?.('read');
await once(process, 'message');
await start(loadConfig(process.env), 'all');
