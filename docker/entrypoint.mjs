import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { URL } from 'node:url';

/** Settings that may come as a file, named by `<SETTING>_FILE`, as container secrets do. */
const FROM_FILES = [
  'DATABASE_URL',
  'DATABASE_APP_URL',
  'DATABASE_LOGIN_URL',
  'DATABASE_JOBS_URL',
  'DATABASE_PASSWORD',
  'SIYANA_SECRET',
  'SIYANA_S3_KEY_ID',
  'SIYANA_S3_SECRET',
];
const PROGRAMS = {
  api: '../dist/apps/api/src/main.js',
  worker: '../dist/apps/worker/src/main.js',
  cli: '../dist/apps/cli/src/main.js',
};
const env = process.env;

function fail(message, code) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

function readSecrets() {
  for (const name of FROM_FILES) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (env[name]) fail(`${name} and ${name}_FILE are both set`, 1);
    try {
      env[name] = readFileSync(file, 'utf8').trim();
    } catch (error) {
      fail(`${name}_FILE can't be read: ${error.message}`, 1);
    }
    if (env[name] === '') fail(`${name}_FILE is empty`, 1);
  }
}

/** The password goes into the address here, so that it need not stand in two files. */
function fillPassword() {
  const password = env.DATABASE_PASSWORD;
  delete env.DATABASE_PASSWORD;
  if (!password || !env.DATABASE_URL) return;
  const url = new URL(env.DATABASE_URL);
  url.password = encodeURIComponent(password);
  env.DATABASE_URL = url.href;
}

async function health() {
  const answer = await globalThis.fetch(`http://127.0.0.1:${env.PORT || 3000}/health/ready`);
  process.exit(answer.ok ? 0 : 1);
}

const [node, self, command = 'api', ...args] = process.argv;
if (command === 'health') {
  await health().catch(() => process.exit(1));
} else if (Object.hasOwn(PROGRAMS, command)) {
  readSecrets();
  fillPassword();
  // As if Node had been started with the program: signals and arguments reach it without anything between.
  process.argv = [node, self, ...args];
  createRequire(import.meta.url)(PROGRAMS[command]);
} else {
  fail(`unknown command ${command}: ${Object.keys(PROGRAMS).join(', ')} or health`, 64);
}
