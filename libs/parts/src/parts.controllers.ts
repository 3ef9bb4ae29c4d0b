import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Delete, Get, Id, IfMatch, PageQuery, Patch, Post, Put, type Page } from '@siyana/http';
import { BinsService } from './bins.service';
import {
  AssetPartDto,
  CreateAssetPartDto,
  CreatePartDto,
  ListPartsDto,
  PartDetailDto,
  PartDto,
  PatchPartDto,
  SetAlternativesDto,
  SetComponentsDto,
  WhereUsedDto,
} from './part.dto';
import { PartStructureService } from './part-structure.service';
import { PartsService } from './parts.service';
import {
  BinDto,
  CreateBinDto,
  CreateStoreDto,
  ListStoresDto,
  PatchBinDto,
  PatchStoreDto,
  PlaceInBinDto,
  StoreDto,
} from './store.dto';
import { StoresService } from './stores.service';

type Version = number | undefined;

@ApiTags('parts')
@Controller('parts')
export class PartsController {
  constructor(
    private readonly parts: PartsService,
    private readonly structure: PartStructureService,
  ) {}

  @Get('', { allow: 'parts:read', summary: 'List spare parts', answers: [PartDto] })
  list(@Query() query: ListPartsDto): Promise<Page<PartDto>> {
    return this.parts.list(query);
  }

  @Post('', { allow: 'parts:write', summary: 'Add a spare part', answers: PartDetailDto })
  create(@Body() body: CreatePartDto): Promise<PartDetailDto> {
    return this.parts.create(body);
  }

  @Get(':id', {
    allow: 'parts:read',
    summary: 'Read a part with its alternatives and components',
    answers: PartDetailDto,
  })
  get(@Id() id: string): Promise<PartDetailDto> {
    return this.parts.get(id);
  }

  @Patch(':id', {
    allow: 'parts:write',
    summary: 'Change a part; its unit only while nothing has moved',
    answers: PartDetailDto,
    problems: ['unit_in_use'],
  })
  change(@Id() id: string, @Body() body: PatchPartDto, @IfMatch() version: Version): Promise<PartDetailDto> {
    return this.parts.change(id, body, version);
  }

  @Put(':id/alternatives', {
    allow: 'parts:write',
    summary: 'Say what can be fitted instead, the best first',
    answers: PartDetailDto,
  })
  alternatives(
    @Id() id: string,
    @Body() body: SetAlternativesDto,
    @IfMatch() version: Version,
  ): Promise<PartDetailDto> {
    return this.structure.setAlternatives(id, body, version);
  }

  @Put(':id/components', {
    allow: 'parts:write',
    summary: 'Make a kit of a part, or a plain part again',
    description: 'An issue of a kit takes all of its components or nothing. A kit has no stock of its own.',
    answers: PartDetailDto,
    problems: ['in_use'],
  })
  components(@Id() id: string, @Body() body: SetComponentsDto, @IfMatch() version: Version): Promise<PartDetailDto> {
    return this.structure.setComponents(id, body, version);
  }

  @Get(':id/where-used', {
    allow: 'parts:read',
    summary: 'List the assets that a part is fitted to',
    answers: [WhereUsedDto],
  })
  whereUsed(@Id() id: string, @Query() query: PageQuery): Promise<Page<WhereUsedDto>> {
    return this.structure.whereUsed(id, query);
  }

  @Post(':id/archive', {
    allow: 'parts:write',
    summary: 'Set a part aside with its history; nothing may be left of it',
    answers: PartDetailDto,
    problems: ['stock_left'],
  })
  archive(@Id() id: string, @IfMatch() version: Version): Promise<PartDetailDto> {
    return this.parts.archive(id, true, version);
  }

  @Post(':id/restore', { allow: 'parts:write', summary: 'Take an archived part back', answers: PartDetailDto })
  restore(@Id() id: string, @IfMatch() version: Version): Promise<PartDetailDto> {
    return this.parts.archive(id, false, version);
  }

  @Delete(':id', { allow: 'parts:write', summary: 'Delete a part that nothing refers to' })
  remove(@Id() id: string, @IfMatch() version: Version): Promise<void> {
    return this.parts.remove(id, version);
  }
}

@ApiTags('assets')
@Controller('assets/:id/parts')
export class AssetPartsController {
  constructor(private readonly structure: PartStructureService) {}

  @Get('', { allow: 'parts:read', summary: "List an asset's bill of parts", answers: [AssetPartDto] })
  list(@Id() id: string, @Query() query: PageQuery): Promise<Page<AssetPartDto>> {
    return this.structure.ofAsset(id, query);
  }

  @Post('', {
    allow: 'parts:write',
    summary: "Add a part to an asset's bill",
    answers: AssetPartDto,
    problems: ['duplicate'],
  })
  add(@Id() id: string, @Body() body: CreateAssetPartDto): Promise<AssetPartDto> {
    return this.structure.addToAsset(id, body);
  }

  @Delete(':lineId', { allow: 'parts:write', summary: "Take a part off an asset's bill" })
  remove(@Id() id: string, @Id('lineId') lineId: string): Promise<void> {
    return this.structure.removeFromAsset(id, lineId);
  }
}

@ApiTags('stores')
@Controller('stores')
export class StoresController {
  constructor(
    private readonly stores: StoresService,
    private readonly bins: BinsService,
  ) {}

  @Get('', { allow: 'stores:read', summary: 'List stores', answers: [StoreDto] })
  list(@Query() query: ListStoresDto): Promise<Page<StoreDto>> {
    return this.stores.list(query);
  }

  @Post('', { allow: 'stores:write', summary: 'Add a store', answers: StoreDto })
  create(@Body() body: CreateStoreDto): Promise<StoreDto> {
    return this.stores.create(body);
  }

  @Get(':id', { allow: 'stores:read', summary: 'Read a store', answers: StoreDto })
  get(@Id() id: string): Promise<StoreDto> {
    return this.stores.get(id);
  }

  @Patch(':id', { allow: 'stores:write', summary: 'Change a store', answers: StoreDto })
  change(@Id() id: string, @Body() body: PatchStoreDto, @IfMatch() version: Version): Promise<StoreDto> {
    return this.stores.change(id, body, version);
  }

  @Post(':id/archive', {
    allow: 'stores:write',
    summary: 'Set an empty store aside with its history',
    answers: StoreDto,
    problems: ['stock_left'],
  })
  archive(@Id() id: string, @IfMatch() version: Version): Promise<StoreDto> {
    return this.stores.archive(id, true, version);
  }

  @Post(':id/restore', { allow: 'stores:write', summary: 'Take an archived store back', answers: StoreDto })
  restore(@Id() id: string, @IfMatch() version: Version): Promise<StoreDto> {
    return this.stores.archive(id, false, version);
  }

  @Delete(':id', { allow: 'stores:write', summary: 'Delete a store that nothing refers to' })
  remove(@Id() id: string, @IfMatch() version: Version): Promise<void> {
    return this.stores.remove(id, version);
  }

  @Get(':id/bins', { allow: 'stores:read', summary: "List a store's bins", answers: [BinDto] })
  listBins(@Id() id: string, @Query() query: PageQuery): Promise<Page<BinDto>> {
    return this.bins.list(id, query);
  }

  @Post(':id/bins', { allow: 'stores:write', summary: 'Add a bin to a store', answers: BinDto, status: 201 })
  createBin(@Id() id: string, @Body() body: CreateBinDto): Promise<BinDto> {
    return this.bins.create(id, body);
  }

  @Get(':id/bins/:binId', { allow: 'stores:read', summary: 'Read a bin', answers: BinDto })
  getBin(@Id() id: string, @Id('binId') binId: string): Promise<BinDto> {
    return this.bins.get(id, binId);
  }

  @Patch(':id/bins/:binId', { allow: 'stores:write', summary: 'Change a bin', answers: BinDto })
  changeBin(
    @Id() id: string,
    @Id('binId') binId: string,
    @Body() body: PatchBinDto,
    @IfMatch() version: Version,
  ): Promise<BinDto> {
    return this.bins.change(id, binId, body, version);
  }

  @Delete(':id/bins/:binId', { allow: 'stores:write', summary: 'Delete a bin that nothing lies in' })
  removeBin(@Id() id: string, @Id('binId') binId: string, @IfMatch() version: Version): Promise<void> {
    return this.bins.remove(id, binId, version);
  }

  @Put(':id/parts/:partId', { allow: 'stores:write', summary: 'Say in which bin of the store a part lies' })
  place(@Id() id: string, @Id('partId') partId: string, @Body() body: PlaceInBinDto): Promise<void> {
    return this.bins.place(id, partId, body);
  }
}
