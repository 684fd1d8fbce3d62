/**
 * The shop under test: the real one, in a process that has loaded its code beforehand and starts on command. A
 * restart then costs what the shop does at a start, not what Node does.
 */
import { once } from 'node:events';
import { start } from '#server/commands/start.ts';
import { loadConfig } from '#server/config.ts';

process.send?.('read');
await once(process, 'message');
await start(loadConfig(process.env), 'all');
