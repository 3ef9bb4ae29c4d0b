import { Body, Controller, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { contentDisposition } from '@siyana/files';
import { Delete, Get, Id, IfMatch, PageQuery, Patch, Post, type Page } from '@siyana/http';
import { AssetCategoriesService } from './asset-categories.service';
import { AssetLabelsService } from './asset-labels.service';
import {
  AssetCategoryDto,
  AssetDetailDto,
  AssetDto,
  AssetLabelsDto,
  AssetTreeDto,
  CreateAssetCategoryDto,
  CreateAssetDto,
  ListAssetsDto,
  PatchAssetCategoryDto,
  PatchAssetDto,
} from './asset.dto';
import { AssetsService } from './assets.service';
import { CreateCustomFieldDto, CustomFieldDto, ListCustomFieldsDto, PatchCustomFieldDto } from './custom-field.dto';
import { CustomFieldsService } from './custom-fields.service';
import {
  CreateDowntimeDto,
  CreateMoveDto,
  DowntimeDto,
  ListDowntimesDto,
  MoveDto,
  PatchDowntimeDto,
} from './downtime.dto';
import { DowntimesService } from './downtimes.service';
import { CreateLocationDto, ListLocationsDto, LocationDto, PatchLocationDto } from './location.dto';
import { LocationsService } from './locations.service';

type Version = number | undefined;

@ApiTags('locations')
@Controller('locations')
export class LocationsController {
  constructor(private readonly locations: LocationsService) {}

  @Get('', { allow: 'locations:read', summary: 'List locations', answers: [LocationDto] })
  list(@Query() query: ListLocationsDto): Promise<Page<LocationDto>> {
    return this.locations.list(query);
  }

  @Post('', { allow: 'locations:write', summary: 'Add a location', answers: LocationDto })
  create(@Body() body: CreateLocationDto): Promise<LocationDto> {
    return this.locations.create(body);
  }

  @Get(':id', { allow: 'locations:read', summary: 'Read a location', answers: LocationDto })
  get(@Id() id: string): Promise<LocationDto> {
    return this.locations.get(id);
  }

  @Patch(':id', { allow: 'locations:write', summary: 'Change a location', answers: LocationDto })
  change(
    @Id() id: string,
    @Body() body: PatchLocationDto,
    @IfMatch() version: number | undefined,
  ): Promise<LocationDto> {
    return this.locations.change(id, body, version);
  }

  @Delete(':id', { allow: 'locations:write', summary: 'Delete a location that nothing refers to' })
  remove(@Id() id: string, @IfMatch() version: number | undefined): Promise<void> {
    return this.locations.remove(id, version);
  }
}

@ApiTags('asset-categories')
@Controller('asset-categories')
export class AssetCategoriesController {
  constructor(private readonly categories: AssetCategoriesService) {}

  @Get('', { allow: 'asset_categories:read', summary: 'List asset categories', answers: [AssetCategoryDto] })
  list(@Query() query: PageQuery): Promise<Page<AssetCategoryDto>> {
    return this.categories.list(query);
  }

  @Post('', { allow: 'asset_categories:write', summary: 'Add an asset category', answers: AssetCategoryDto })
  create(@Body() body: CreateAssetCategoryDto): Promise<AssetCategoryDto> {
    return this.categories.create(body);
  }

  @Get(':id', { allow: 'asset_categories:read', summary: 'Read an asset category', answers: AssetCategoryDto })
  get(@Id() id: string): Promise<AssetCategoryDto> {
    return this.categories.get(id);
  }

  @Patch(':id', { allow: 'asset_categories:write', summary: 'Change an asset category', answers: AssetCategoryDto })
  change(
    @Id() id: string,
    @Body() body: PatchAssetCategoryDto,
    @IfMatch() version: number | undefined,
  ): Promise<AssetCategoryDto> {
    return this.categories.change(id, body, version);
  }

  @Delete(':id', { allow: 'asset_categories:write', summary: 'Delete an asset category that nothing refers to' })
  remove(@Id() id: string, @IfMatch() version: number | undefined): Promise<void> {
    return this.categories.remove(id, version);
  }
}

@ApiTags('assets')
@Controller('assets')
export class AssetsController {
  constructor(
    private readonly assets: AssetsService,
    private readonly labels: AssetLabelsService,
  ) {}

  @Get('', { allow: 'assets:read', summary: 'List assets', answers: [AssetDto] })
  list(@Query() query: ListAssetsDto): Promise<Page<AssetDto>> {
    return this.assets.list(query);
  }

  @Post('', { allow: 'assets:write', summary: 'Add an asset', answers: AssetDetailDto })
  create(@Body() body: CreateAssetDto): Promise<AssetDetailDto> {
    return this.assets.create(body);
  }

  @Get(':id', { allow: 'assets:read', summary: 'Read an asset', answers: AssetDetailDto })
  get(@Id() id: string): Promise<AssetDetailDto> {
    return this.assets.get(id);
  }

  @Get(':id/label.pdf', {
    allow: 'assets:read',
    summary: 'Print the label of an asset, with the QR code that reports a fault',
    file: ['application/pdf'],
  })
  async label(@Id() id: string): Promise<StreamableFile> {
    return pdf(await this.labels.one(id), 'label.pdf');
  }

  @Post('labels', {
    allow: 'assets:read',
    summary: 'Print the labels of many assets, on sheets or one by one',
    file: ['application/pdf'],
  })
  async printLabels(@Body() { assetIds, format }: AssetLabelsDto): Promise<StreamableFile> {
    return pdf(await this.labels.many(assetIds, format ?? 'sheet'), 'labels.pdf');
  }

  @Get(':id/tree', {
    allow: 'assets:read',
    summary: 'Read an asset and everything that is part of it',
    answers: AssetTreeDto,
  })
  tree(@Id() id: string): Promise<AssetTreeDto> {
    return this.assets.tree(id);
  }

  @Patch(':id', { allow: 'assets:write', summary: 'Change an asset', answers: AssetDetailDto })
  change(@Id() id: string, @Body() body: PatchAssetDto, @IfMatch() version: Version): Promise<AssetDetailDto> {
    return this.assets.change(id, body, version);
  }

  @Get(':id/moves', { allow: 'assets:read', summary: 'List where an asset was', answers: [MoveDto] })
  moves(@Id() id: string, @Query() query: PageQuery): Promise<Page<MoveDto>> {
    return this.assets.moves(id, query);
  }

  @Post(':id/moves', { allow: 'assets:write', summary: 'Move an asset', answers: AssetDetailDto, status: 201 })
  move(@Id() id: string, @Body() body: CreateMoveDto, @IfMatch() version: Version): Promise<AssetDetailDto> {
    return this.assets.move(id, body, version);
  }

  @Post(':id/archive', {
    allow: 'assets:write',
    summary: 'Set an asset aside with its history',
    answers: AssetDetailDto,
  })
  archive(@Id() id: string, @IfMatch() version: Version): Promise<AssetDetailDto> {
    return this.assets.archive(id, true, version);
  }

  @Post(':id/restore', { allow: 'assets:write', summary: 'Take an archived asset back', answers: AssetDetailDto })
  restore(@Id() id: string, @IfMatch() version: Version): Promise<AssetDetailDto> {
    return this.assets.archive(id, false, version);
  }

  @Post(':id/rotate-qr', {
    allow: 'assets:write',
    summary: 'Give the machine a new code; the old one is dead',
    answers: AssetDetailDto,
  })
  rotateQr(@Id() id: string, @IfMatch() version: Version): Promise<AssetDetailDto> {
    return this.assets.rotateQr(id, version);
  }

  @Delete(':id', { allow: 'assets:write', summary: 'Delete an asset that nothing refers to' })
  remove(@Id() id: string, @IfMatch() version: Version): Promise<void> {
    return this.assets.remove(id, version);
  }
}

const pdf = (content: Buffer, name: string): StreamableFile =>
  new StreamableFile(content, {
    type: 'application/pdf',
    length: content.length,
    disposition: contentDisposition('inline', name),
  });

@ApiTags('downtimes')
@Controller('assets/:id/downtimes')
export class DowntimesController {
  constructor(private readonly downtimes: DowntimesService) {}

  @Get('', { allow: 'downtimes:read', summary: "List an asset's downtimes", answers: [DowntimeDto] })
  list(@Id() id: string, @Query() query: ListDowntimesDto): Promise<Page<DowntimeDto>> {
    return this.downtimes.list(id, query);
  }

  @Post('', {
    allow: 'downtimes:write',
    summary: 'Note a downtime; no two of one asset overlap',
    answers: DowntimeDto,
    problems: ['downtime_overlap'],
  })
  create(@Id() id: string, @Body() body: CreateDowntimeDto): Promise<DowntimeDto> {
    return this.downtimes.create(id, body);
  }

  @Get(':downtimeId', { allow: 'downtimes:read', summary: 'Read a downtime', answers: DowntimeDto })
  get(@Id() id: string, @Id('downtimeId') downtimeId: string): Promise<DowntimeDto> {
    return this.downtimes.get(id, downtimeId);
  }

  @Patch(':downtimeId', {
    allow: 'downtimes:write',
    summary: 'Change or end a downtime',
    answers: DowntimeDto,
    problems: ['downtime_overlap'],
  })
  change(
    @Id() id: string,
    @Id('downtimeId') downtimeId: string,
    @Body() body: PatchDowntimeDto,
    @IfMatch() version: Version,
  ): Promise<DowntimeDto> {
    return this.downtimes.change(id, downtimeId, body, version);
  }

  @Delete(':downtimeId', { allow: 'downtimes:write', summary: 'Delete a downtime that was noted by mistake' })
  remove(@Id() id: string, @Id('downtimeId') downtimeId: string, @IfMatch() version: Version): Promise<void> {
    return this.downtimes.remove(id, downtimeId, version);
  }
}

@ApiTags('custom-fields')
@Controller('custom-fields')
export class CustomFieldsController {
  constructor(private readonly fields: CustomFieldsService) {}

  @Get('', {
    allow: 'custom_fields:read',
    summary: 'List the fields that the workspace has added',
    answers: [CustomFieldDto],
  })
  list(@Query() query: ListCustomFieldsDto): Promise<Page<CustomFieldDto>> {
    return this.fields.list(query);
  }

  @Post('', { allow: 'custom_fields:write', summary: 'Add a field to assets', answers: CustomFieldDto })
  create(@Body() body: CreateCustomFieldDto): Promise<CustomFieldDto> {
    return this.fields.create(body);
  }

  @Get(':id', { allow: 'custom_fields:read', summary: 'Read an added field', answers: CustomFieldDto })
  get(@Id() id: string): Promise<CustomFieldDto> {
    return this.fields.get(id);
  }

  @Patch(':id', {
    allow: 'custom_fields:write',
    summary: 'Rename or archive an added field; key and type stay',
    answers: CustomFieldDto,
  })
  change(@Id() id: string, @Body() body: PatchCustomFieldDto, @IfMatch() version: Version): Promise<CustomFieldDto> {
    return this.fields.change(id, body, version);
  }
}
