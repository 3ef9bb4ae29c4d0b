import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { refuseField } from '@siyana/kernel';
import { PartsUse, type UsePartDto } from '@siyana/parts';
import { bookCosts, bookLabour, bookParts, fromInside, RATES, withMembers, type Rate } from './bookings';
import { assertBookable } from './completion.rules';
import { OrderWriter } from './order-writer';
import type { CostLineDto, LabourEntryDto, WorkOrderDetailDto } from './work-order-answers.dto';
import type { LabourInputDto, OtherCostDto } from './work-order.dto';
import { toCostLineDto, toLabourEntryDto } from './work-order.mapper';
import { WorkOrdersService } from './work-orders.service';

/** Labour, parts and costs outside of the completion: while the work goes on, or after it until the order is closed. */
@Injectable()
export class BookingsService {
  constructor(
    private readonly database: Database,
    private readonly orders: WorkOrdersService,
    private readonly writer: OrderWriter,
    private readonly partsUse: PartsUse,
  ) {}

  addLabour(id: string, input: LabourInputDto, expected: number | undefined): Promise<LabourEntryDto> {
    return this.database.transaction(async (tx) => {
      const order = await this.orders.lock(tx, id, expected);
      assertBookable(order);
      const labour = withMembers([input], '');
      const rates = await tx.query<Rate & Record<string, unknown>>(
        RATES,
        labour.map(({ memberId }) => memberId),
      );
      const [entry] = bookLabour(tx, order, labour, rates, '');
      await this.writer.save(tx, order, 'labour_added', 'work_order.labour_added');
      return toLabourEntryDto(entry!);
    });
  }

  useParts(
    id: string,
    { onShortage = 'refuse', ...part }: UsePartDto,
    expected: number | undefined,
  ): Promise<WorkOrderDetailDto> {
    return this.database.transaction(async (tx) => {
      const parts = fromInside([part], '');
      const order = await this.orders.lock(tx, id, expected);
      assertBookable(order);
      const stock = await tx.queries(...this.partsUse.questions(tx.now, parts));
      bookParts(order, await this.partsUse.use(tx, stock, order.id, parts, onShortage, () => ''));
      await this.writer.save(tx, order, 'parts_used', 'work_order.parts_used');
      return this.orders.get(id);
    });
  }

  addCost(id: string, input: OtherCostDto, expected: number | undefined): Promise<CostLineDto> {
    return this.database.transaction(async (tx) => {
      const order = await this.orders.lock(tx, id, expected);
      assertBookable(order);
      if (input.amount.startsWith('-') && !input.reason) throw refuseField('/reason', 'reason_required');
      const [line] = bookCosts(tx, order, [input]);
      await this.writer.save(tx, order, 'cost_added', 'work_order.cost_added');
      return toCostLineDto(line!);
    });
  }
}
