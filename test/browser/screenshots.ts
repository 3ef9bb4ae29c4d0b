import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { startChromium } from '../support/chromium';
import { PAGES } from './support/pages';
import { addressOf, setStage, takeSeat, visit, type Seat } from './support/stage';

const ROOT = join(__dirname, '../../..');
const FOLDER = join(ROOT, 'docs/screenshots');
const SCREENS = [
  { name: 'phone', width: 390 },
  { name: 'desk', width: 1440 },
] as const;

/** `npm run screenshots [-- name...]`: every page in both directions on both screens, into docs/screenshots. */
async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const home = mkdtempSync(join(tmpdir(), 'siyana-screens-'));
  const app = spawn(process.execPath, [join(ROOT, 'dist/apps/api/src/main.js')], {
    env: { ...process.env, DATABASE_URL: '', SIYANA_HOME: home, SIYANA_DEMO: '1', PORT: '0' },
  });
  const browser = await startChromium();
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      app.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /Siyana on (\S+)\nready/.exec(said)?.[1];
        if (found) resolve(found);
      });
      app.once('exit', () => reject(new Error(said)));
    });
    const stage = await setStage(url, browser);
    mkdirSync(FOLDER, { recursive: true });
    for (const page of PAGES.filter(({ name }) => asked.length === 0 || asked.includes(name)))
      for (const locale of ['fr', 'ar'] as const)
        for (const screen of SCREENS) {
          const file = join(FOLDER, `${page.name}-${locale}-${screen.name}.jpg`);
          await shoot({ ...page, locale, width: screen.width }, addressOf(stage, page.path), file);
        }

    async function shoot(seat: Seat, address: string, file: string): Promise<void> {
      const context = await takeSeat(stage, seat);
      const page = await visit(context, address);
      // As tall as the page, so that the bar at the thumb stands below it and not across; long lists go on as they began.
      const height = await page.evaluate<number>('document.documentElement.scrollHeight');
      await page.setViewportSize({ width: seat.width, height: Math.min(height, seat.width < 600 ? 1_700 : 1_200) });
      await sharp(await page.screenshot())
        .jpeg({ quality: 62, mozjpeg: true })
        .toFile(file);
      await context.close();
    }
  } finally {
    await browser.close();
    app.kill('SIGTERM');
    await new Promise((resolve) => app.once('exit', resolve));
    rmSync(home, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
