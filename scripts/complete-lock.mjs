import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './compile.mjs';

/**
 * A registry that does not serve every platform's package leaves it out of the lock that npm writes: `npm ci` then refuses the lock,
 * and users of that platform would miss their binary. Run after each change of dependencies. It adds each missing optional
 * package, and takes out addresses of registries.
 */
const OSES = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const CPUS = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];
const LIBC = { gnu: 'glibc', musl: 'musl' };

/** From a name such as `@swc/core-linux-arm64-musl`; a part that the name does not say is left out. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = words.find((word) => OSES.includes(word));
  const cpu = words.find((word) => CPUS.includes(word));
  const libc = os === 'linux' ? words.map((word) => LIBC[word.replace(/eabi(hf)?$/, '')]).find(Boolean) : undefined;
  return { ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }), ...(os && { os: [os] }) };
}

/** True when Node would find the package from the folder `from` of the lock. */
function resolves(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

function missingEntries(packages) {
  const added = {};
  for (const [folder, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      if (resolves(packages, folder, name)) continue;
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        throw new Error(`${name}@${version} of ${folder}: not an exact version`);
      const key = `node_modules/${name}`;
      if (added[key] && added[key].version !== version) throw new Error(`two versions of ${name} are missing`);
      const { cpu, ...rest } = platformOf(name);
      added[key] = { version, ...(cpu && { cpu }), ...(parent.dev && { dev: true }), optional: true, ...rest };
    }
  }
  return added;
}

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = missingEntries(lock.packages);
let addresses = 0;
for (const entry of Object.values(lock.packages)) {
  if (!/^https?:/.test(entry.resolved ?? '')) continue;
  delete entry.resolved;
  addresses += 1;
}
const all = Object.entries({ ...lock.packages, ...added });
lock.packages = Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${Object.keys(added).length} optional packages added, ${addresses} addresses taken out\n`);
