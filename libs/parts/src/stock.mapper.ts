import { currencyDigits, moneyText } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import type { MovementDto, StockDto } from './stock.dto';
import type { StockRow } from './stock.queries';
import { averageCost, quantityText } from './stock.rules';

const money = (amount: string): string => moneyText(amount, currencyDigits(currentScope().settings.currency));
const orNull = <T>(value: T | null, show: (value: T) => T): T | null => (value === null ? null : show(value));

export function toStockDto({ value, movedAt, ...row }: StockRow): StockDto {
  const average = averageCost({ quantity: row.onHand, value });
  return {
    ...{ id: row.id, partId: row.partId, sku: row.sku, partName: row.partName, unit: row.unit },
    ...{ storeId: row.storeId, storeCode: row.storeCode, binId: row.binId, binCode: row.binCode },
    onHand: quantityText(row.onHand),
    reserved: quantityText(row.reserved),
    plannedLater: quantityText(row.plannedLater),
    available: quantityText(row.available),
    averageCost: average,
    value: money(value),
    movedAt,
  };
}

export function toMovementDto(row: MovementDto): MovementDto {
  return {
    ...{ id: row.id, documentId: row.documentId, kind: row.kind, storeId: row.storeId, storeCode: row.storeCode },
    ...{ partId: row.partId, sku: row.sku, partName: row.partName, seq: row.seq },
    quantity: quantityText(row.quantity),
    value: money(row.value),
    documentQuantity: orNull(row.documentQuantity, quantityText),
    documentUnit: row.documentUnit,
    unitCost: orNull(row.unitCost, money),
    priceVariance: orNull(row.priceVariance, money),
    ...{ workOrderId: row.workOrderId, kitId: row.kitId, sourceId: row.sourceId, reversesId: row.reversesId },
    ...{ reference: row.reference, reason: row.reason, occurredAt: row.occurredAt, principal: row.principal },
  };
}
