import { startTestServer, type TestServer } from './postgres';
import { makeTemplate } from './siyana';

declare global {
  /** Lives from the global setup to the global teardown, which Jest runs in one process. */
  var siyanaTestServer: TestServer | undefined;
}

/** One server and one migrated template for the whole run; the workers find them by TEST_SERVER_URL and TEST_SECRET. */
export default async function startServer(): Promise<void> {
  globalThis.siyanaTestServer = await startTestServer();
  process.env.TEST_SERVER_URL = globalThis.siyanaTestServer.url;
  await makeTemplate(globalThis.siyanaTestServer.url);
}
