import { startTestServer, type TestServer } from './postgres';
import { makeTemplate, testSecret } from './siyana';

declare global {
  /** Lives from the global setup to the global teardown, which Jest runs in one process. */
  var siyanaTestServer: TestServer | undefined;
}

/** One server for the whole run; the workers find it by TEST_SERVER_URL, the address of a superuser. */
export default async function startServer(): Promise<void> {
  const server = await startTestServer();
  globalThis.siyanaTestServer = server;
  process.env.TEST_SERVER_URL = server.url;
  // Before the workers are made: all of them take this run's secret from the environment.
  testSecret();
  // Jest runs no teardown then, and the server is no child that would end with it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.stop().finally(() => process.exit(1)));
  await makeTemplate(server.url);
}
