import { Body, Controller, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { contentDisposition } from '@siyana/files';
import { Get, Id, Post } from '@siyana/http';
import { PartLabelsDto } from './part-label.dto';
import { PartLabelsService } from './part-labels.service';

@ApiTags('parts')
@Controller('parts')
export class PartLabelsController {
  constructor(private readonly labels: PartLabelsService) {}

  @Get(':id/label.pdf', {
    allow: 'parts:read',
    summary: 'Print the label of a part, with bar code and QR code',
    file: ['application/pdf'],
  })
  async label(@Id() id: string): Promise<StreamableFile> {
    return pdf(await this.labels.one(id), 'label.pdf');
  }

  @Post('labels', {
    allow: 'parts:read',
    summary: 'Print the labels of many parts, on sheets or one by one',
    file: ['application/pdf'],
  })
  async printLabels(@Body() { partIds, format }: PartLabelsDto): Promise<StreamableFile> {
    return pdf(await this.labels.many(partIds, format ?? 'sheet'), 'labels.pdf');
  }
}

const pdf = (content: Buffer, name: string): StreamableFile =>
  new StreamableFile(content, {
    type: 'application/pdf',
    length: content.length,
    disposition: contentDisposition('inline', name),
  });
