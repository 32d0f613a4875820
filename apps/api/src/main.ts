import 'reflect-metadata';
import { FirstOperator } from './access/first-operator.js';
import { Clock } from './clock.js';
import { createDeskApp } from './configure-app.js';
import { startDemo } from './demo/start-demo.js';
import { runProcess, type Endings } from './process-life.js';
import { readSettings, type Settings } from './settings.js';
import { openDatabase, startWorkers } from './start-desk.js';
import { startWorker } from './start-worker.js';
import { welcome } from './welcome.js';

/** The desk: HTTP, and the workers too unless ROLE says that they run apart. */
async function startDesk(chosen: Settings, endings: Endings): Promise<void> {
  const clock = new Clock();
  // before the desk: its mail channel asks the demo's DNS
  const demo = await startDemo(chosen);
  if (demo) endings.add(demo.stop);
  const settings = demo?.settings ?? chosen;
  const dataSource = await openDatabase(settings, endings);
  const app = await createDeskApp({ dataSource, settings, clock });
  endings.add(() => app.close());
  // the demo brings its own operators
  const firstLink = settings.demo && !settings.admin ? null : await app.get(FirstOperator).ensure();
  await demo?.seed(dataSource, clock);
  if (settings.role === 'all') await startWorkers(app);
  await app.listen(settings.port, settings.host);
  console.log(welcome(settings, firstLink));
}

await runProcess(async (endings) => {
  const settings = readSettings(process.env);
  await (settings.role === 'worker' ? startWorker(settings, endings) : startDesk(settings, endings));
});
