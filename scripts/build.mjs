import { ensureBuilt } from './compile.mjs';

await ensureBuilt();
