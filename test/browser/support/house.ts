import type { Browser } from 'playwright-core';
import { startChromium } from '../../support/chromium';
import { startSiyana, type Siyana } from '../../support/siyana';
import { Caller } from './caller';
import { setStage, type Stage } from './stage';

/** A running instance with its demo workspace, a browser, and two of the office who call the api; of one suite, from its first test to its last. */
export class House {
  siyana!: Siyana;
  browser!: Browser;
  stage!: Stage;
  manager!: Caller;
  admin!: Caller;

  async open(env: NodeJS.ProcessEnv = {}): Promise<void> {
    this.siyana = await startSiyana({ SIYANA_DEMO: '1', ...env });
    this.browser = await startChromium();
    this.stage = await setStage(this.siyana.url, this.browser);
    this.manager = await Caller.logIn(this.siyana.url, 'manager');
    this.admin = await Caller.logIn(this.siyana.url, 'admin');
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.siyana.stop();
  }
}
