import 'reflect-metadata';
import { InstanceSecret, readSettings } from '@siyana/config';
import { print, runProgram } from '../../api/src/program';
import { serve } from '../../api/src/serve';
import { WorkerAppModule } from './worker-app.module';

runProgram(
  () => {
    const settings = readSettings();
    return serve(settings, InstanceSecret.load(settings.home), (options) => WorkerAppModule.of(options));
  },
  ({ url }) => {
    print(`Siyana worker on ${url}`);
    print('ready');
    return Promise.resolve();
  },
);
