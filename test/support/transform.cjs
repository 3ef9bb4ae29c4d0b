const { createHash } = require('node:crypto');
const swc = require('@swc/core');

/**
 * Jest loads packages by `require` only, and on Node 20 it cannot require an ES module: such files become CommonJS here, all
 * others stay as they are. Read by Jest before any transform is there, hence JavaScript.
 */
const SYNTAX = /^\s*(?:import[\s{*"'(]|export[\s{*])|\bimport\.meta\b/m;
const OPTIONS = {
  swcrc: false,
  configFile: false,
  sourceMaps: false,
  // A package's `import()` of another one stays lazy, but goes through Jest's own `require` too.
  module: { type: 'commonjs', ignoreDynamic: false },
  jsc: { parser: { syntax: 'ecmascript' }, target: 'es2022' },
};

const isModule = (source, path) => path.endsWith('.mjs') || (!path.endsWith('.cjs') && SYNTAX.test(source));

module.exports = {
  process(source, path) {
    if (!isModule(source, path)) return { code: source };
    return { code: swc.transformSync(source, { ...OPTIONS, filename: path }).code };
  },
  getCacheKey(source, path) {
    const hash = createHash('sha256');
    for (const part of [swc.version, JSON.stringify(OPTIONS), SYNTAX.source, path, source]) hash.update(`${part}\0`);
    return hash.digest('hex');
  },
};
