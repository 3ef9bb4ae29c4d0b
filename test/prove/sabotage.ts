import { runSabotages } from './run-sabotages';

async function main(): Promise<void> {
  const verdicts = await runSabotages((line) => console.log(line), process.argv.slice(2));
  const failed = verdicts.filter(({ failure }) => failure !== undefined).length;
  console.log(`\n${verdicts.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

void main();
