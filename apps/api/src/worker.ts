import 'reflect-metadata';
import { runProcess } from './process-life.js';
import { readSettings } from './settings.js';
import { startWorker } from './start-worker.js';

await runProcess(async (endings) => startWorker(readSettings(process.env), endings));
