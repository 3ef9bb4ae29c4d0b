import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

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

/** It is unpacked once for each user, with the system libraries that a bare machine lacks. */
async function shipped(): Promise<string> {
  const folder = join(tmpdir(), `siyana-chromium-${process.getuid?.() ?? 'user'}`);
  mkdirSync(folder, { recursive: true });
  const { TMPDIR } = process.env;
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  process.env['TMPDIR'] = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    process.env['FONTCONFIG_FILE'] = ownFonts(folder);
    return path;
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
}
