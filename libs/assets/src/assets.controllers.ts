import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Delete, Get, Id, IfMatch, PageQuery, Patch, Post, type Page } from '@siyana/http';
import { AssetCategoriesService } from './asset-categories.service';
import {
  AssetCategoryDto,
  AssetDto,
  AssetTreeDto,
  CreateAssetCategoryDto,
  CreateAssetDto,
  ListAssetsDto,
  PatchAssetCategoryDto,
  PatchAssetDto,
} from './asset.dto';
import { AssetsService } from './assets.service';
import { CreateLocationDto, ListLocationsDto, LocationDto, PatchLocationDto } from './location.dto';
import { LocationsService } from './locations.service';

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
  constructor(private readonly assets: AssetsService) {}

  @Get('', { allow: 'assets:read', summary: 'List assets', answers: [AssetDto] })
  list(@Query() query: ListAssetsDto): Promise<Page<AssetDto>> {
    return this.assets.list(query);
  }

  @Post('', { allow: 'assets:write', summary: 'Add an asset', answers: AssetDto })
  create(@Body() body: CreateAssetDto): Promise<AssetDto> {
    return this.assets.create(body);
  }

  @Get(':id', { allow: 'assets:read', summary: 'Read an asset', answers: AssetDto })
  get(@Id() id: string): Promise<AssetDto> {
    return this.assets.get(id);
  }

  @Get(':id/tree', {
    allow: 'assets:read',
    summary: 'Read an asset and everything that is part of it',
    answers: AssetTreeDto,
  })
  tree(@Id() id: string): Promise<AssetTreeDto> {
    return this.assets.tree(id);
  }

  @Patch(':id', { allow: 'assets:write', summary: 'Change an asset', answers: AssetDto })
  change(@Id() id: string, @Body() body: PatchAssetDto, @IfMatch() version: number | undefined): Promise<AssetDto> {
    return this.assets.change(id, body, version);
  }

  @Delete(':id', { allow: 'assets:write', summary: 'Delete an asset that nothing refers to' })
  remove(@Id() id: string, @IfMatch() version: number | undefined): Promise<void> {
    return this.assets.remove(id, version);
  }
}
