import { Controller, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Get } from '@siyana/http';
import { EventHub } from './event-hub';
import { EventPageDto, FollowEventsDto, ListEventsDto } from './feed.dto';
import { writeFeedCursor } from './feed-cursor';
import { FeedService, wantedTypes } from './feed.service';
import { assertSeesAllSites } from './sight';
import { answerOf, bearerToken, lastEventId } from './stream-answer';

/** What has happened, for programs that follow a workspace. */
@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(
    private readonly feed: FeedService,
    private readonly hub: EventHub,
  ) {}

  @Get('', {
    allow: 'events:read',
    summary: 'Read what has happened since, without a gap',
    description:
      'Keep `nextCursor` and ask with it as `after`: no event is left out and none comes twice, whatever is written meanwhile. ' +
      'A cursor holds until the workspace is restored or imported; then it answers 410.',
    answers: EventPageDto,
    problems: ['cursor_expired', 'whole_workspace_only'],
  })
  async list(
    @Query() { after, limit = 100, types }: ListEventsDto,
  ): Promise<EventPageDto & { cursorParameter: 'after' }> {
    assertSeesAllSites();
    const { events, next, hasMore } = await this.feed.behind(await this.feed.start(after), wantedTypes(types), limit);
    return { data: [...events], nextCursor: writeFeedCursor(next), hasMore, cursorParameter: 'after' };
  }

  @Get('stream', {
    allow: 'events:read',
    summary: 'Follow what happens, as server-sent events',
    description:
      'Each message has a cursor as its id and the event as JSON. Begin again with `Last-Event-ID` (or `after`) and nothing is left out; ' +
      'without either the stream begins with what comes next, with an empty `after` with the first event of all. It ends with the credential.',
    file: ['text/event-stream'],
    problems: ['cursor_expired', 'whole_workspace_only', 'too_many_streams'],
  })
  async stream(@Query() { after, types }: FollowEventsDto): Promise<StreamableFile> {
    assertSeesAllSites();
    const from = await this.feed.start(lastEventId() ?? after ?? 'now');
    return answerOf(await this.hub.open({ token: bearerToken(), from, types: wantedTypes(types), what: 'events' }));
  }
}
