import { Global, Module } from '@nestjs/common';
import { Idempotency } from './idempotency';

/** The first answers: the server asks them for every keyed call, the batch for earlier operations. */
@Global()
@Module({ providers: [Idempotency], exports: [Idempotency] })
export class LedgerModule {}
