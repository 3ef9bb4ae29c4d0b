import { join } from 'node:path';
import { ensureBuilt, require, root } from './compile.mjs';

const [, , path, ...args] = process.argv;
if (!path?.endsWith('.js')) {
  process.stderr.write('usage: node scripts/run.mjs <compiled file below dist> [arguments]\n');
  process.exit(64);
}
await ensureBuilt();
const file = join(root, 'dist', path);
// As if Node had been started with it, for whoever parses the command line.
process.argv = [process.argv[0], file, ...args];
require(file);
