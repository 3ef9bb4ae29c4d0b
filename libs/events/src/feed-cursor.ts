import { readSignedCursor, signCursor } from '@siyana/http';
import { AppError, badRequest } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';

/** How far a reader has come: everything up to and with `position`, in the epoch in which positions were counted. */
export interface FeedPosition {
  readonly epoch: number;
  readonly position: number;
}

const KIND = 'events';

export function writeFeedCursor({ epoch, position }: FeedPosition): string {
  return signCursor([KIND, currentScope().tenantId, epoch, position]);
}

/** 400 for a cursor that is not of this workspace's events. */
export function readFeedCursor(cursor: string): FeedPosition {
  const [kind, tenantId, epoch, position] = readSignedCursor(cursor) as [string, string, number, number];
  if (kind !== KIND || tenantId !== currentScope().tenantId) throw badRequest('cursor_mismatch');
  return { epoch, position };
}

/** 410 `cursor_expired` when positions were counted anew since, or reach less far than the reader has been. */
export function assertSameEpoch(cursor: FeedPosition, head: FeedPosition): void {
  if (cursor.epoch !== head.epoch || cursor.position > head.position) throw new AppError('gone', 'cursor_expired');
}
