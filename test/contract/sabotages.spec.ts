import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SABOTAGES } from '../prove/sabotages';

const ROOT = join(__dirname, '../..');

/** `prove` takes long and is run seldom: that a sabotage no longer fits what it breaks has to be seen at once. */
describe.each(SABOTAGES.map((sabotage) => [`${sabotage.proof}: ${sabotage.name}`, sabotage] as const))(
  'the sabotage %s',
  (_, { edits, caughtBy }) => {
    it('finds what it breaks, once', () => {
      const times = edits.map(({ file, from }) => readFileSync(join(ROOT, file), 'utf8').split(from).length - 1);
      expect(times).toEqual(edits.map(() => 1));
    });

    it('names a suite that is there', () => {
      expect(existsSync(join(ROOT, 'test/isolation', `${caughtBy.file}.spec.ts`))).toBe(true);
    });
  },
);
