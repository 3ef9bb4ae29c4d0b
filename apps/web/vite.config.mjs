import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const COMPRESSED = /\.(js|css|html|svg|webmanifest|wasm)$/;
/** Large and rarely needed: fetched when the camera is first opened, and kept from then on. */
const NOT_KEPT_AHEAD = /\.(wasm|br|gz|map)$|sw\.js$/;

/**
 * Ends the build: the service worker learns the names of all files, and each text file gets its compressed twins, so that the api sends
 * them with their length and spends nothing on a request.
 */
function finish() {
  let folder;
  return {
    name: 'siyana-finish',
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    closeBundle: () => {
      const names = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
        .sort();
      const kept = names.filter((name) => !NOT_KEPT_AHEAD.test(name));
      const digest = createHash('sha256');
      for (const name of kept) digest.update(name).update(readFileSync(join(folder, name)));
      const worker = join(folder, 'sw.js');
      writeFileSync(
        worker,
        readFileSync(worker, 'utf8')
          .replace('__VERSION__', digest.digest('hex').slice(0, 16))
          .replace('__FILES__', kept.map((name) => (name === 'index.html' ? '/' : `/${name}`)).join('\\n')),
      );
      for (const name of names.filter((each) => COMPRESSED.test(each))) {
        const file = join(folder, name);
        const content = readFileSync(file);
        const quality = name.endsWith('.wasm') ? 9 : 11;
        writeFileSync(
          `${file}.br`,
          brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
        );
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  root: here,
  publicDir: join(here, 'public'),
  logLevel: 'warn',
  resolve: {
    // Of the kernel the browser needs the zone table alone.
    alias: {
      '@siyana/api-client': join(root, 'libs/api-client/src/index.ts'),
      '@siyana/kernel': join(root, 'libs/kernel/src/local-time.ts'),
    },
  },
  plugins: [finish()],
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: join(root, 'dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // Packages that are also used on servers mark what runs in browsers.
      onwarn: (warning, show) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && show(warning),
      input: { index: join(here, 'index.html'), sw: join(here, 'src/sw/sw.ts') },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
