import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { LoadPlan, LoadResult } from './load';

const ROUNDS = 5;

export interface Figure {
  readonly name: string;
  readonly goal: number;
  /** Ours over the floor's; of the medians of all rounds. */
  readonly ratio: number;
  readonly ours: LoadResult;
  readonly floor: LoadResult;
  readonly unit: string;
}

function send(plan: LoadPlan): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'load.js'));
    child.once('message', (result) => resolve(result as LoadResult));
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`the load ended with ${code}`));
    });
    child.send(plan);
  });
}

/** Both sides in turn, so that what else the machine does hits both; a refused request makes the figure worthless. */
export async function compare(
  name: string,
  goal: number,
  ours: (round: number) => LoadPlan,
  floor: (round: number) => LoadPlan,
): Promise<Figure> {
  const results: { ours: LoadResult; floor: LoadResult }[] = [];
  await send({ ...ours(0), seconds: 1 });
  await send({ ...floor(0), seconds: 1 });
  for (let round = 1; round <= ROUNDS; round += 1) {
    const first = await send(ours(round));
    results.push({ ours: first, floor: await send(floor(round)) });
  }
  const failed = results.reduce((sum, round) => sum + round.ours.failed + round.floor.failed, 0);
  if (failed > 0) throw new Error(`${name}: ${failed} requests failed`);
  const middle = (side: 'ours' | 'floor'): LoadResult => {
    const sorted = results.map((round) => round[side]).sort((a, b) => a.perSecond - b.perSecond);
    return sorted[Math.floor(sorted.length / 2)]!;
  };
  const ratios = results.map((round) => round.ours.perSecond / round.floor.perSecond).sort((a, b) => a - b);
  return {
    name,
    goal,
    ratio: ratios[Math.floor(ratios.length / 2)]!,
    ours: middle('ours'),
    floor: middle('floor'),
    unit: '/s',
  };
}
