import { join } from 'node:path';
import { ensureBuilt, require, root } from './compile.mjs';

// The compiler has ended by now: the app is this process and no other.
await ensureBuilt();
require(join(root, 'dist/apps/api/src/main.js'));
