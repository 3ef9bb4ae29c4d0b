import { Body, Controller, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { contentDisposition } from '@siyana/files';
import { Delete, Get, Id, IfMatch, PageQuery, Patch, Post, type Page } from '@siyana/http';
import {
  ClosePurchaseOrderDto,
  CreatePurchaseOrderDto,
  EndPurchaseOrderDto,
  ListPurchaseOrdersDto,
  PatchPurchaseOrderDto,
  PurchaseOrderDetailDto,
  PurchaseOrderDto,
  ReceivePurchaseOrderDto,
} from './purchase-order.dto';
import { DocumentQuery, SendPurchaseOrderDto } from './purchase-document.dto';
import { PurchaseDocumentsService } from './purchase-documents.service';
import { PurchaseOrdersService } from './purchase-orders.service';
import { PurchaseReceiptsService } from './purchase-receipts.service';
import {
  ListReorderSuggestionsDto,
  OrderedSuggestionsDto,
  OrderSuggestionsDto,
  ReorderSuggestionDto,
} from './reorder.dto';
import { ReorderService } from './reorder.service';
import {
  CreateSupplierDto,
  CreateSupplierPartDto,
  ListSuppliersDto,
  PatchSupplierDto,
  PatchSupplierPartDto,
  SupplierDto,
  SupplierPartDto,
} from './supplier.dto';
import { SupplierPartsService } from './supplier-parts.service';
import { SuppliersService } from './suppliers.service';
import { CreateVatRateDto, PatchVatRateDto, VatRateDto } from './vat-rate.dto';
import { VatRatesService } from './vat-rates.service';

type Version = number | undefined;

@ApiTags('suppliers')
@Controller('suppliers')
export class SuppliersController {
  constructor(
    private readonly suppliers: SuppliersService,
    private readonly prices: SupplierPartsService,
  ) {}

  @Get('', { allow: 'suppliers:read', summary: 'List suppliers', answers: [SupplierDto] })
  list(@Query() query: ListSuppliersDto): Promise<Page<SupplierDto>> {
    return this.suppliers.list(query);
  }

  @Post('', { allow: 'suppliers:write', summary: 'Add a supplier', answers: SupplierDto })
  create(@Body() body: CreateSupplierDto): Promise<SupplierDto> {
    return this.suppliers.create(body);
  }

  @Get(':id', { allow: 'suppliers:read', summary: 'Read a supplier', answers: SupplierDto })
  get(@Id() id: string): Promise<SupplierDto> {
    return this.suppliers.get(id);
  }

  @Patch(':id', { allow: 'suppliers:write', summary: 'Change a supplier', answers: SupplierDto })
  change(@Id() id: string, @Body() body: PatchSupplierDto, @IfMatch() version: Version): Promise<SupplierDto> {
    return this.suppliers.change(id, body, version);
  }

  @Post(':id/archive', { allow: 'suppliers:write', summary: 'Set a supplier aside', answers: SupplierDto })
  archive(@Id() id: string, @IfMatch() version: Version): Promise<SupplierDto> {
    return this.suppliers.archive(id, true, version);
  }

  @Post(':id/restore', { allow: 'suppliers:write', summary: 'Take an archived supplier back', answers: SupplierDto })
  restore(@Id() id: string, @IfMatch() version: Version): Promise<SupplierDto> {
    return this.suppliers.archive(id, false, version);
  }

  @Delete(':id', { allow: 'suppliers:write', summary: 'Delete a supplier that no order refers to' })
  remove(@Id() id: string, @IfMatch() version: Version): Promise<void> {
    return this.suppliers.remove(id, version);
  }

  @Get(':id/parts', { allow: 'suppliers:read', summary: 'List what a supplier sells', answers: [SupplierPartDto] })
  parts(@Id() id: string, @Query() query: PageQuery): Promise<Page<SupplierPartDto>> {
    return this.prices.ofSupplier(id, query);
  }

  @Post(':id/parts', {
    allow: 'suppliers:write',
    summary: "Note a supplier's number, price, pack and lead time for a part",
    answers: SupplierPartDto,
    status: 201,
  })
  addPart(@Id() id: string, @Body() body: CreateSupplierPartDto): Promise<SupplierPartDto> {
    return this.prices.create(id, body);
  }

  @Get(':id/parts/:supplierPartId', {
    allow: 'suppliers:read',
    summary: 'Read what a supplier says of a part',
    answers: SupplierPartDto,
  })
  part(@Id() id: string, @Id('supplierPartId') supplierPartId: string): Promise<SupplierPartDto> {
    return this.prices.get(id, supplierPartId);
  }

  @Patch(':id/parts/:supplierPartId', {
    allow: 'suppliers:write',
    summary: 'Change what a supplier says of a part; orders that are made keep their price',
    answers: SupplierPartDto,
  })
  changePart(
    @Id() id: string,
    @Id('supplierPartId') supplierPartId: string,
    @Body() body: PatchSupplierPartDto,
    @IfMatch() version: Version,
  ): Promise<SupplierPartDto> {
    return this.prices.change(id, supplierPartId, body, version);
  }

  @Delete(':id/parts/:supplierPartId', { allow: 'suppliers:write', summary: 'A supplier sells a part no more' })
  removePart(
    @Id() id: string,
    @Id('supplierPartId') supplierPartId: string,
    @IfMatch() version: Version,
  ): Promise<void> {
    return this.prices.remove(id, supplierPartId, version);
  }
}

@ApiTags('suppliers')
@Controller('parts/:id/suppliers')
export class PartSuppliersController {
  constructor(private readonly prices: SupplierPartsService) {}

  @Get('', { allow: 'suppliers:read', summary: 'List from whom a part comes', answers: [SupplierPartDto] })
  list(@Id() id: string, @Query() query: PageQuery): Promise<Page<SupplierPartDto>> {
    return this.prices.ofPart(id, query);
  }
}

@ApiTags('vat-rates')
@Controller('vat-rates')
export class VatRatesController {
  constructor(private readonly rates: VatRatesService) {}

  @Get('', { allow: 'purchase_orders:read', summary: 'List the VAT rates', answers: [VatRateDto] })
  list(@Query() query: PageQuery): Promise<Page<VatRateDto>> {
    return this.rates.list(query);
  }

  @Post('', { allow: 'workspace:write', summary: 'Add a VAT rate', answers: VatRateDto })
  create(@Body() body: CreateVatRateDto): Promise<VatRateDto> {
    return this.rates.create(body);
  }

  @Get(':id', { allow: 'purchase_orders:read', summary: 'Read a VAT rate', answers: VatRateDto })
  get(@Id() id: string): Promise<VatRateDto> {
    return this.rates.get(id);
  }

  @Patch(':id', {
    allow: 'workspace:write',
    summary: 'Rename or archive a VAT rate, or make it the standard one',
    answers: VatRateDto,
  })
  change(@Id() id: string, @Body() body: PatchVatRateDto, @IfMatch() version: Version): Promise<VatRateDto> {
    return this.rates.change(id, body, version);
  }
}

@ApiTags('stock')
@Controller('stock/reorder-suggestions')
export class ReorderController {
  constructor(private readonly reorder: ReorderService) {}

  @Get('', {
    allow: 'stock:read',
    summary: 'List what has to be ordered',
    description:
      'Parts whose available + on order - expected demand is at or below the reorder point; up to the maximum, in whole packs.',
    answers: [ReorderSuggestionDto],
  })
  list(@Query() query: ListReorderSuggestionsDto): Promise<Page<ReorderSuggestionDto>> {
    return this.reorder.list(query);
  }
}

@ApiTags('purchase-orders')
@Controller('purchase-orders')
export class PurchaseOrdersController {
  constructor(
    private readonly orders: PurchaseOrdersService,
    private readonly receipts: PurchaseReceiptsService,
    private readonly documents: PurchaseDocumentsService,
    private readonly reorder: ReorderService,
  ) {}

  @Get('', { allow: 'purchase_orders:read', summary: 'List purchase orders', answers: [PurchaseOrderDto] })
  list(@Query() query: ListPurchaseOrdersDto): Promise<Page<PurchaseOrderDto>> {
    return this.orders.list(query);
  }

  @Post('', { allow: 'purchase_orders:write', summary: 'Request a purchase order', answers: PurchaseOrderDetailDto })
  create(@Body() body: CreatePurchaseOrderDto): Promise<PurchaseOrderDetailDto> {
    return this.orders.create(body);
  }

  @Post('from-suggestions', {
    allow: 'purchase_orders:write',
    summary: 'Request what has to be ordered, one order a supplier',
    answers: OrderedSuggestionsDto,
  })
  orderSuggestions(@Body() body: OrderSuggestionsDto): Promise<OrderedSuggestionsDto> {
    return this.reorder.order(body).then((data) => ({ data }));
  }

  @Get(':id', { allow: 'purchase_orders:read', summary: 'Read a purchase order', answers: PurchaseOrderDetailDto })
  get(@Id() id: string): Promise<PurchaseOrderDetailDto> {
    return this.orders.get(id);
  }

  @Patch(':id', {
    allow: 'purchase_orders:write',
    summary: 'Change a purchase order; its lines only while it is requested',
    answers: PurchaseOrderDetailDto,
    problems: ['invalid_transition'],
  })
  change(
    @Id() id: string,
    @Body() body: PatchPurchaseOrderDto,
    @IfMatch() version: Version,
  ): Promise<PurchaseOrderDetailDto> {
    return this.orders.change(id, body, version);
  }

  @Post(':id/approve', {
    allow: 'purchase_orders:approve',
    summary: 'Approve a purchase order, up to the limit of your role',
    answers: PurchaseOrderDetailDto,
    problems: ['approval_limit', 'invalid_transition'],
  })
  approve(@Id() id: string, @IfMatch() version: Version): Promise<PurchaseOrderDetailDto> {
    return this.orders.approve(id, version);
  }

  @Post(':id/send', {
    allow: 'purchase_orders:write',
    summary: 'Mark a purchase order as sent; what its document says is kept',
    answers: PurchaseOrderDetailDto,
    problems: ['invalid_transition'],
  })
  send(
    @Id() id: string,
    @Body() { language }: SendPurchaseOrderDto,
    @IfMatch() version: Version,
  ): Promise<PurchaseOrderDetailDto> {
    return this.documents.send(id, language, version);
  }

  @Get(':id/document.pdf', {
    allow: 'purchase_orders:read',
    summary: 'Read the document for the supplier, in French, Arabic or English',
    file: ['application/pdf'],
  })
  async document(@Id() id: string, @Query() { language }: DocumentQuery): Promise<StreamableFile> {
    const content = await this.documents.pdf(id, language);
    const disposition = contentDisposition('inline', 'purchase-order.pdf');
    return new StreamableFile(content, { type: 'application/pdf', length: content.length, disposition });
  }

  @Post(':id/receive', {
    allow: 'purchase_orders:receive',
    summary: 'Book a delivery, whole or in part; it goes into the stock',
    answers: PurchaseOrderDetailDto,
    problems: ['invalid_transition', 'unit_changed', 'id_taken'],
  })
  receive(
    @Id() id: string,
    @Body() body: ReceivePurchaseOrderDto,
    @IfMatch() version: Version,
  ): Promise<PurchaseOrderDetailDto> {
    return this.receipts.receive(id, body, version);
  }

  @Post(':id/close', {
    allow: 'purchase_orders:write',
    summary: 'Close a purchase order: nothing more is awaited',
    answers: PurchaseOrderDetailDto,
    problems: ['invalid_transition'],
  })
  close(
    @Id() id: string,
    @Body() { reason }: ClosePurchaseOrderDto,
    @IfMatch() version: Version,
  ): Promise<PurchaseOrderDetailDto> {
    return this.orders.close(id, reason ?? null, version);
  }

  @Post(':id/cancel', {
    allow: 'purchase_orders:write',
    summary: 'Cancel a purchase order of which nothing has come',
    answers: PurchaseOrderDetailDto,
    problems: ['invalid_transition'],
  })
  cancel(
    @Id() id: string,
    @Body() { reason }: EndPurchaseOrderDto,
    @IfMatch() version: Version,
  ): Promise<PurchaseOrderDetailDto> {
    return this.orders.cancel(id, reason, version);
  }
}
