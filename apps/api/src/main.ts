import 'reflect-metadata';
import { InstanceSecret, readSettings } from '@siyana/config';
import { DEMO_LOGINS, DEMO_PASSWORD, seedDemo } from '@siyana/demo';
import { AppModule } from './app.module';
import { print, runProgram } from './program';
import { builtWebApp } from './web';
import { serve, type Running } from './serve';

runProgram(
  () => {
    const settings = readSettings();
    return serve(settings, InstanceSecret.load(settings.home), (options) => AppModule.of(options), builtWebApp());
  },
  async (running) => {
    if (running.settings.demo) await demo(running);
    print(`Siyana on ${running.url}`);
    print('ready');
  },
);

/** The demo workspace at the first start, and its log-ins at each. */
async function demo({ app, clock, url }: Running): Promise<void> {
  await seedDemo(app, clock.now());
  print(`Reference of the interface: ${url}/api/docs`);
  print(`Demo log-ins (password ${DEMO_PASSWORD}):`);
  for (const email of DEMO_LOGINS) print(`  ${email}`);
}
