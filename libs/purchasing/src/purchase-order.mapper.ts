import { addDecimals, currencyDigits, moneyText } from '@siyana/kernel';
import { quantityText } from '@siyana/parts';
import { currentScope } from '@siyana/tenancy';
import type { PurchaseOrderDetailDto, PurchaseOrderDto } from './purchase-order.dto';
import { lineNet, purchaseOrderNumber, totalsOf } from './purchase-order.rules';
import type { DetailRow, OrderRow } from './purchase-orders.queries';

const digits = (): number => currencyDigits(currentScope().settings.currency);

export function toOrderDto(row: OrderRow): PurchaseOrderDto {
  const shown = (amount: string): string => moneyText(amount, digits());
  return {
    ...row,
    number: purchaseOrderNumber(row.number),
    netTotal: shown(row.netTotal),
    vatTotal: shown(row.vatTotal),
    grossTotal: shown(addDecimals(row.netTotal, row.vatTotal)),
  };
}

export function toDetailDto({ lines, receipts, ...row }: DetailRow): PurchaseOrderDetailDto {
  return {
    ...toOrderDto(row),
    lines: lines.map((line) => ({
      ...line,
      quantity: quantityText(line.quantity),
      received: quantityText(line.received),
      unitPrice: moneyText(line.unitPrice, digits()),
      vatRate: quantityText(line.vatRate),
      net: lineNet(line, digits()),
    })),
    vat: totalsOf(lines, digits()).shares.map((share) => ({ ...share, rate: quantityText(share.rate) })),
    receipts: receipts.map((receipt) => ({
      ...receipt,
      lines: receipt.lines.map((line) => ({
        ...line,
        quantity: quantityText(line.quantity),
        unitPrice: moneyText(line.unitPrice, digits()),
      })),
    })),
  };
}
