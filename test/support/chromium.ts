import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';

const ROOT = join(__dirname, __dirname.includes(join('dist', 'test')) ? '../../..' : '../..');
const UNPACK = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A real Chromium: the one that CHROMIUM names, an installed one, else the one that npm ships for Linux x64. `--no-sandbox` and nothing else: more
 * switches would turn off what the tests are about.
 */
export async function startChromium(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: await executable(), args: ['--no-sandbox'], headless: true });
}

async function executable(): Promise<string> {
  const named = process.env['CHROMIUM'];
  if (named) return named;
  return INSTALLED.find((path) => existsSync(path)) ?? shipped();
}

/** Its own configuration looks for fonts in /tmp alone, and without any font a text field ends the browser. */
function ownFonts(folder: string): string {
  const file = join(folder, 'siyana-fonts.conf');
  const dirs = [join(folder, 'fonts'), '/usr/share/fonts'].map((dir) => `<dir>${dir}</dir>`).join('');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
  );
  return file;
}

/**
 * It is unpacked once for each user, with the system libraries that a bare machine lacks: by a process of its own, since the package asks for the
 * temp folder past Jest's environment, and moved when it is whole, since two files of tests may be the first at once.
 */
async function shipped(): Promise<string> {
  const folder = join(tmpdir(), `siyana-chromium-${process.getuid?.() ?? 'user'}`, 'unpacked');
  if (!existsSync(folder)) {
    const own = mkdtempSync(join(tmpdir(), 'siyana-chromium-'));
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], {
      cwd: ROOT,
      env: { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', ...process.env, TMPDIR: own },
    });
    mkdirSync(dirname(folder), { recursive: true });
    try {
      renameSync(own, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
      rmSync(own, { recursive: true });
    }
  }
  const libraries = [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean);
  Object.assign(process.env, { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_FILE: ownFonts(folder) });
  return join(folder, 'chromium');
}
