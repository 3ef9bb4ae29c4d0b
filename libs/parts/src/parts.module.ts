import { Global, Module } from '@nestjs/common';
import { Sights } from '@siyana/events';
import { AbcController } from './abc.controller';
import { AbcService } from './abc.service';
import { BinsService } from './bins.service';
import { CorrectionsService } from './corrections.service';
import { IssuesService } from './issues.service';
import { PartStructureService } from './part-structure.service';
import { AssetPartsController, PartsController, StoresController } from './parts.controllers';
import { PartsUsageService } from './parts-usage.service';
import { PartsUse } from './parts-use';
import { PartsService } from './parts.service';
import { PlannedPartsService } from './planned-parts.service';
import { ReceiptsService } from './receipts.service';
import { ReturnableLines } from './returnable-lines';
import { ShortagesService } from './shortages.service';
import { StockDocuments } from './stock-documents';
import { StockLedger } from './stock-ledger';
import { StockReadsService } from './stock-reads.service';
import { STOCK_SIGHTS } from './stock-sights';
import { StockController } from './stock.controller';
import { StockCountsController } from './stock-counts.controller';
import { StockCountsService } from './stock-counts.service';
import { StockFiguresService } from './stock-figures.service';
import { StoresService } from './stores.service';
import { TransfersService } from './transfers.service';

const SERVICES = [
  PartsService,
  PartStructureService,
  StoresService,
  BinsService,
  StockLedger,
  StockDocuments,
  ReturnableLines,
  StockReadsService,
  ReceiptsService,
  IssuesService,
  TransfersService,
  CorrectionsService,
  ShortagesService,
  PlannedPartsService,
  PartsUse,
  PartsUsageService,
  StockCountsService,
  StockFiguresService,
  AbcService,
];

@Global()
@Module({ providers: SERVICES, exports: SERVICES })
export class PartsModule {
  constructor(sights: Sights) {
    sights.register(STOCK_SIGHTS);
  }
}

@Module({
  controllers: [
    PartsController,
    AssetPartsController,
    StoresController,
    StockCountsController,
    AbcController,
    StockController,
  ],
})
export class PartsHttpModule {}
