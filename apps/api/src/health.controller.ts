import { Controller, Injectable } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { isSetConfigClosed } from '@siyana/database';
import { Drain, Get } from '@siyana/http';
import { unavailable, zoneTableVersion } from '@siyana/kernel';
import pg from 'pg';
import { LiveDto, ReadyDto } from './health.dto';

/** Asks the database whether requests can be served; the answer holds for a second, so that probes cost nothing. */
@Injectable()
export class Readiness {
  private last: { at: number; answer: Promise<ReadyDto> } | undefined;

  constructor(
    private readonly url: string,
    private readonly drain: Drain,
  ) {}

  check(): Promise<ReadyDto> {
    // Before anything else ends: whoever spreads requests has to send them elsewhere.
    if (this.drain.leaving.aborted) throw unavailable();
    const at = performance.now();
    if (!this.last || at - this.last.at > 1_000) this.last = { at, answer: this.ask() };
    return this.last.answer;
  }

  private async ask(): Promise<ReadyDto> {
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      const wall5 = (await isSetConfigClosed(client)) ? 'on' : 'off';
      return { status: 'ok', wall5, zoneTable: zoneTableVersion() };
    } catch {
      throw unavailable();
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live', { allow: 'public', summary: 'Whether the process is alive', answers: LiveDto })
  live(): LiveDto {
    return { status: 'ok' };
  }

  @Get('ready', { allow: 'public', summary: 'Whether requests can be served', answers: ReadyDto })
  ready(): Promise<ReadyDto> {
    return this.readiness.check();
  }
}
