import 'reflect-metadata';
import { FirstOperator } from './access/first-operator.js';
import { Clock } from './clock.js';
import { createDeskApp } from './configure-app.js';
import { startDemo } from './demo/start-demo.js';
import { endInOrder, startOrExplain } from './process-life.js';
import { readSettings, type Settings } from './settings.js';
import { openDatabase, startWorkers } from './start-desk.js';
import { welcome } from './welcome.js';

/** The desk: HTTP, and the workers too unless ROLE says that they run apart. */
async function start(chosen: Settings): Promise<void> {
  const clock = new Clock();
  // before the desk: its mail channel asks the demo's DNS
  const demo = await startDemo(chosen);
  const settings = demo?.settings ?? chosen;
  const database = await openDatabase(settings);
  const app = await createDeskApp({ dataSource: database.dataSource, settings, clock }).catch(
    async (error: unknown) => {
      await database.close();
      throw error;
    },
  );
  const close = async (): Promise<void> => {
    await app.close().finally(database.close);
    await demo?.stop();
  };
  endInOrder(close);
  try {
    // the demo brings its own operators
    const firstLink = settings.demo && !settings.admin ? null : await app.get(FirstOperator).ensure();
    await demo?.seed(database.dataSource, clock);
    if (settings.role === 'all') await startWorkers(app);
    await app.listen(settings.port, settings.host);
    console.log(welcome(settings, firstLink));
  } catch (error) {
    await close();
    throw error;
  }
}

await startOrExplain(async () => {
  const settings = readSettings(process.env);
  if (settings.role === 'worker') await import('./worker.js');
  else await start(settings);
});
