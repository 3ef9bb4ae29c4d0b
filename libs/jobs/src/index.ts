export { JobsModule } from './jobs.module';
export { LoopRunner } from './loop-runner';
export { Loops } from './loops';
