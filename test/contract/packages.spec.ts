import { Controller, Get, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SignJWT, jwtVerify } from 'jose';
import pg from 'pg';
import request from 'supertest';
import { Column, Entity, PrimaryColumn, getMetadataArgsStorage } from 'typeorm';

@Injectable()
class Greeter {
  readonly greeting = 'ahlan';
}

@Controller('greeting')
class GreetingController {
  constructor(private readonly greeter: Greeter) {}

  @Get()
  read(): { greeting: string } {
    return { greeting: this.greeter.greeting };
  }
}

@Module({ controllers: [GreetingController], providers: [Greeter] })
class GreetingModule {}

@Entity('notes')
class Note {
  @PrimaryColumn('uuid') id!: string;
  @Column() text!: string;
}

describe('the packages that are ES modules, as the suites load them', () => {
  it('inject by the types of a constructor and answer over HTTP', async () => {
    const app = await NestFactory.create<NestFastifyApplication>(GreetingModule, new FastifyAdapter(), {
      logger: false,
      abortOnError: false,
    });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const answer = await request(app.getHttpServer()).get('/greeting');
    await app.close();
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ greeting: 'ahlan' });
  });

  it('leave fields that were not given absent, as TypeORM needs them', () => {
    expect(Object.keys(new Note())).toEqual([]);
    expect(getMetadataArgsStorage().columns.find((column) => column.target === Note)?.options.type).toBe('uuid');
    expect(TypeOrmModule.name).toBe('TypeOrmModule');
  });

  it('sign and verify a token', async () => {
    const key = new TextEncoder().encode('k'.repeat(32));
    const token = await new SignJWT({ sub: 'm' }).setProtectedHeader({ alg: 'HS256' }).sign(key);
    expect((await jwtVerify(token, key)).payload.sub).toBe('m');
  });

  it('reach the server that the whole run shares', async () => {
    const client = new pg.Client({ connectionString: process.env.TEST_SERVER_URL });
    await client.connect();
    const { rows } = await client.query<{ usesuper: boolean }>(
      'SELECT usesuper FROM pg_user WHERE usename = current_user',
    );
    await client.end();
    expect(rows).toEqual([{ usesuper: true }]);
  });
});
