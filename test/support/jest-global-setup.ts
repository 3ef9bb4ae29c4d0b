import { startTestServer, type TestServer } from './postgres';

declare global {
  /** Lives from the global setup to the global teardown, which Jest runs in one process. */
  var siyanaTestServer: TestServer | undefined;
}

/** One server for the whole run; the workers find it by TEST_SERVER_URL, the address of a superuser. */
export default async function startServer(): Promise<void> {
  globalThis.siyanaTestServer = await startTestServer();
  process.env.TEST_SERVER_URL = globalThis.siyanaTestServer.url;
}
