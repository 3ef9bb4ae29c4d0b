import { Controller, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { contentDisposition } from '@siyana/files';
import { currentBody, currentCall, currentUpload, Delete, Get, Id, IfMatch, Put, type Page } from '@siyana/http';
import { AttachmentDto, ListAttachmentsDto, PutAttachmentDto, UploadStateDto } from './attachment.dto';
import { AttachmentsService } from './attachments.service';

const TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'application/octet-stream'] as const;

@ApiTags('attachments')
@Controller('attachments')
export class AttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  @Get('', {
    allow: 'attachments:read',
    summary: 'List photos and documents of an order, a request or an asset',
    answers: [AttachmentDto],
  })
  list(@Query() query: ListAttachmentsDto): Promise<Page<AttachmentDto>> {
    return this.attachments.list(query);
  }

  @Get(':id', { allow: 'attachments:read', summary: 'Read what is known of a file', answers: AttachmentDto })
  get(@Id() id: string): Promise<AttachmentDto> {
    return this.attachments.get(id);
  }

  @Get(':id/upload', {
    allow: 'attachments:write',
    summary: 'Read how much of a file has come, to go on from there',
    answers: UploadStateDto,
  })
  state(@Id() id: string): Promise<UploadStateDto> {
    return this.attachments.state(id);
  }

  @Put(':id', {
    allow: 'attachments:write',
    summary: 'Send a file under an id of your choice, whole or in pieces',
    description:
      'multipart/form-data with the part `file` and one of `workOrderId`, `workRequestId`, `assetId`. Sent again, nothing happens twice. ' +
      'In pieces: each with `offset` and `total`. The content decides what it is; photos are made smaller and lose where they were taken.',
    answers: UploadStateDto,
    multipart: true,
    form: PutAttachmentDto,
    problems: ['id_taken', 'upload_offset', 'quota_exceeded'],
  })
  put(@Id() id: string): Promise<UploadStateDto> {
    return this.attachments.put(id, currentBody(PutAttachmentDto), currentUpload()!);
  }

  @Get(':id/content', { allow: 'attachments:read', summary: 'Read the file itself', file: TYPES })
  content(@Id() id: string): Promise<StreamableFile> {
    return this.send(id, false);
  }

  @Get(':id/thumbnail', {
    allow: 'attachments:read',
    summary: 'Read a small form of a photo',
    file: ['image/jpeg', 'image/webp'],
  })
  thumbnail(@Id() id: string): Promise<StreamableFile> {
    return this.send(id, true);
  }

  @Delete(':id', { allow: 'attachments:write', summary: "Delete a file: one's own, or any where one manages orders" })
  remove(@Id() id: string, @IfMatch() version: number | undefined): Promise<void> {
    return this.attachments.remove(id, version);
  }

  /** Nothing of a file runs in our origin: no sniffing, no scripts, and only photos are shown in place. */
  private async send(id: string, thumbnail: boolean): Promise<StreamableFile> {
    const { attachment, content } = await this.attachments.open(id, thumbnail);
    const { reply } = currentCall();
    const isPhoto = attachment.type.startsWith('image/');
    void reply
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-disposition', contentDisposition(isPhoto ? 'inline' : 'attachment', attachment.name));
    return new StreamableFile(content, {
      type: attachment.type,
      ...(thumbnail ? {} : { length: attachment.bytes }),
    });
  }
}
