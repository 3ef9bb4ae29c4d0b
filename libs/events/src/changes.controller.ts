import { Controller, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Get } from '@siyana/http';
import { FollowChangesDto } from './feed.dto';
import { EventHub } from './event-hub';
import { FeedService } from './feed.service';
import { answerOf, bearerToken, lastEventId } from './stream-answer';

/** That something has changed, for screens: each caller hears of what the caller sees. */
@ApiTags('events')
@Controller('changes')
export class ChangesController {
  constructor(
    private readonly feed: FeedService,
    private readonly hub: EventHub,
  ) {}

  @Get('stream', {
    allow: 'authenticated',
    summary: 'Follow which of the things that the caller sees have changed',
    description:
      'Server-sent events. Each message says which resource is to be read again, and which of its rows: `{"resource":"work_order","resourceId":"..."}`; not what happened, ' +
      'nor who did it. Nobody hears of what they may not read. It begins with what comes next; begin again with `Last-Event-ID` (or `after`) and nothing is left ' +
      'out, or with 410 when so much has happened that all is to be read again. It ends with the credential.',
    file: ['text/event-stream'],
    problems: ['cursor_expired', 'too_many_streams'],
  })
  async stream(@Query() { after }: FollowChangesDto): Promise<StreamableFile> {
    const from = await this.feed.start(lastEventId() ?? after ?? 'now');
    return answerOf(await this.hub.open({ token: bearerToken(), from, types: null, what: 'changes' }));
  }
}
