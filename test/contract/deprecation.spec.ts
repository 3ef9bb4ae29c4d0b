import { Controller, Module } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { readSettings } from '@siyana/config';
import { DatabaseModule } from '@siyana/database';
import { Get, LedgerModule, makeServer, type HttpServer } from '@siyana/http';
import { systemClock } from '@siyana/kernel';
import { makeLogger } from '@siyana/observability';
import { cloneDatabase, type TestDatabase } from '../isolation/support/database';

class ThingDto {
  @ApiProperty() name!: string;
}

@ApiTags('things')
@Controller('things')
class ThingsController {
  @Get('', {
    allow: 'public',
    summary: 'Read the thing as it was',
    answers: ThingDto,
    deprecated: { since: '2026-11-01', sunset: '2027-06-30', link: 'https://siyana.dev/changes/things' },
  })
  old(): ThingDto {
    return { name: 'old' };
  }

  @Get('new', { allow: 'public', summary: 'Read the thing', answers: ThingDto })
  current(): ThingDto {
    return { name: 'new' };
  }
}

describe('a route that will go', () => {
  let database: TestDatabase;
  let server: HttpServer;
  beforeAll(async () => {
    database = await cloneDatabase();
    const home = DatabaseModule.forApp(database.appUrl, readSettings(), systemClock);
    @Module({ imports: [home, LedgerModule], controllers: [ThingsController] })
    class ThingsModule {}
    server = await makeServer(ThingsModule, '1.0.0', makeLogger('silent'));
  });
  afterAll(async () => {
    await server.app.close();
    await database.drop();
  });

  it('says so with every answer: since when, until when, and where stands what to call instead', async () => {
    const { statusCode, headers, body } = await server.app.inject({ method: 'GET', url: '/api/v1/things' });
    expect([statusCode, body]).toEqual([200, '{"name":"old"}']);
    expect(headers).toMatchObject({
      deprecation: '@1793491200',
      sunset: 'Wed, 30 Jun 2027 00:00:00 GMT',
      link: '<https://siyana.dev/changes/things>; rel="deprecation"',
    });
  });

  it('says so in the document, and others say nothing', async () => {
    const paths = server.document.paths;
    expect(paths['/api/v1/things']?.get).toMatchObject({
      ...{ deprecated: true, 'x-deprecated-since': '2026-11-01', 'x-sunset': '2027-06-30' },
      externalDocs: { url: 'https://siyana.dev/changes/things' },
    });
    expect(paths['/api/v1/things/new']?.get).not.toHaveProperty('deprecated');
    const { headers } = await server.app.inject({ method: 'GET', url: '/api/v1/things/new' });
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['deprecation']));
  });
});
