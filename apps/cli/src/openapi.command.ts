import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { makeServer } from '@siyana/http';
import { systemClock } from '@siyana/kernel';
import { makeLogger } from '@siyana/observability';
import { AppModule } from '../../api/src/app.module';
import { VERSION } from '../../api/src/serve';
import { print, withInstance } from './session';

const GENERATOR = join('scripts', 'api-client.mjs');

export function addDocumentCommand(program: Command): void {
  program
    .command('openapi')
    .description('write the OpenAPI document of the mounted routes, and the client that is made from it')
    .option('--file <path>', 'where to', join('apps', 'api', 'openapi.json'))
    .option('--check', 'write nothing; fail when the file differs')
    .option('--routes', 'write nothing; print what the router answers, a route a line')
    .action(({ file, check, routes: isList }: { file: string; check?: boolean; routes?: boolean }) =>
      withInstance(
        async (session) => {
          const logger = makeLogger('error');
          const root = AppModule.of({ ...session, clock: systemClock, logger });
          const { app, document, routes } = await makeServer(root as never, VERSION, logger);
          await app.close();
          const text = `${JSON.stringify(document, null, 2)}\n`;
          if (isList) print(routes.join('\n'));
          else if (!check) {
            writeFileSync(file, text);
            print(`wrote ${file}`);
            // In a repository alone: an installed product has no generators.
            if (existsSync(GENERATOR)) execFileSync(process.execPath, [GENERATOR], { stdio: 'inherit' });
          } else if (readFileSync(file, 'utf8') === text) print('the document is fresh');
          else {
            print(`${file} differs from the routes: run the command without --check`);
            process.exitCode = 1;
          }
        },
        { migrate: true },
      ),
    );
}
