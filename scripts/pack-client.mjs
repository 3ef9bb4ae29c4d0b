import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execFileSync } from 'node:child_process';
import ts from 'typescript';
import { root } from './compile.mjs';

/** Packs libs/api-client as it is published: ES and CommonJS modules, each with its types. `node scripts/pack-client.mjs <folder>` */
const SOURCES = join(root, 'libs/api-client/src');
const FORMATS = [
  { js: '.mjs', types: '.d.mts', module: ts.ModuleKind.ESNext },
  { js: '.cjs', types: '.d.cts', module: ts.ModuleKind.CommonJS },
];
const BASE = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  strict: true,
  skipLibCheck: true,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

const files = readdirSync(SOURCES, { recursive: true }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'),
);
/** `./x` needs its extension where no bundler looks for it. */
const withExtension = (text, extension) =>
  text.replace(/((?:from|require\(|import\()\s*['"])(\.{1,2}\/[\w./-]+)(['"])/g, `$1$2${extension}$3`);

function declarationsOf() {
  const texts = new Map();
  const program = ts.createProgram(
    files.map((name) => join(SOURCES, name)),
    {
      ...BASE,
      module: ts.ModuleKind.ESNext,
      rootDir: SOURCES,
      outDir: '/',
      declaration: true,
      emitDeclarationOnly: true,
    },
  );
  program.emit(undefined, (name, text) => texts.set(name.replace(/^\//, '').replace(/\.d\.ts$/, ''), text));
  const problems = ts.getPreEmitDiagnostics(program);
  if (problems.length)
    throw new Error(
      ts.formatDiagnostics(problems, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => root,
        getNewLine: () => '\n',
      }),
    );
  return texts;
}

const [, , target = '.'] = process.argv;
const staging = mkdtempSync(join(tmpdir(), 'siyana-client-'));
try {
  for (const name of ['package.json', 'LICENSE', 'README.md'])
    cpSync(join(root, 'libs/api-client', name), join(staging, name));
  const declarations = declarationsOf();
  for (const { js, types, module } of FORMATS) {
    for (const name of files) {
      const stem = name.replace(/\.ts$/, '');
      const { outputText } = ts.transpileModule(readFileSync(join(SOURCES, name), 'utf8'), {
        compilerOptions: { ...BASE, module },
      });
      const file = join(staging, 'dist', stem);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file + js, withExtension(outputText, js));
      writeFileSync(file + types, withExtension(declarations.get(stem), js));
    }
  }
  const folder = resolve(target);
  mkdirSync(folder, { recursive: true });
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: staging })
    .toString()
    .trim();
  process.stdout.write(`${join(folder, packed)}\n`);
} finally {
  rmSync(staging, { recursive: true, force: true });
}
