import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

@Module({})
class EmptyModule {}

/** What every Nest application costs before it does anything. */
async function main(): Promise<void> {
  const app = await NestFactory.create(EmptyModule, new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  process.on('SIGTERM', () => process.exit(0));
  process.stdout.write('ready\n');
}

void main();
