import type { MigrationInterface } from 'typeorm';
import { Init1795305600000 } from './1795305600000-init.js';
import { ThrottleAndHeartbeat1795392000000 } from './1795392000000-throttle-and-heartbeat.js';

/** In the order they run. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [Init1795305600000, ThrottleAndHeartbeat1795392000000];
