import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { makePdf } from '@siyana/files';
import { notFound, toLocal } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { documentContent, documentPage, type SentDocument } from './purchase-document';
import { TEXTS } from './purchase-document.texts';
import type { PurchaseOrderDetailDto } from './purchase-order.dto';
import { PurchaseOrder } from './purchase-order.entity';
import { PurchaseOrdersService } from './purchase-orders.service';
import type { Locale } from './supplier.dto';

interface PartnersRow extends Pick<SentDocument, 'buyer' | 'supplier'> {
  readonly supplierLocale: Locale | null;
  readonly sentDocument: SentDocument | null;
}

/** The paper that goes to the supplier. What was sent stays as it was, whoever changes his address afterwards. */
@Injectable()
export class PurchaseDocumentsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly orders: PurchaseOrdersService,
  ) {}

  send(id: string, locale: Locale | undefined, expected: number | undefined): Promise<PurchaseOrderDetailDto> {
    return this.database.transaction(async (tx) => {
      await this.orders.get(id);
      const order = await tx.lock(PurchaseOrder, id, expected);
      const document = await this.drafted(await this.orders.get(id), tx.now);
      order.send({ ...document, locale: locale ?? document.locale }, tx.now);
      tx.save(PurchaseOrder, order);
      await this.events.publish(tx, { type: 'purchase_order.sent', resourceId: id });
      return this.orders.get(id);
    });
  }

  /** As it was sent, or as it would be now: then it says that it is a draft. */
  async pdf(id: string, asked: Locale | undefined): Promise<Buffer> {
    const order = await this.orders.get(id);
    const now = this.database.now();
    const { sentDocument } = await this.partners(id);
    const document = sentDocument ?? (await this.drafted(order, now));
    const language = asked ?? document.locale;
    return makePdf({
      ...documentPage,
      title: `${TEXTS[language].title} ${document.number}`,
      language,
      madeAt: order.sentAt ?? now,
      content: documentContent(document, language, sentDocument === null),
      pageNumbers: true,
    });
  }

  private async drafted(order: PurchaseOrderDetailDto, now: string): Promise<SentDocument> {
    const { settings } = currentScope();
    const { buyer, supplier, supplierLocale } = await this.partners(order.id);
    return {
      ...{ locale: supplierLocale ?? settings.locale, number: order.number, currency: settings.currency },
      ...{
        date: toLocal(new Date(now), settings.timeZone).slice(0, 10),
        expectedOn: order.expectedOn,
        buyer,
        supplier,
      },
      note: order.note,
      lines: order.lines.map(({ sku, partName, reference, quantity, unit, unitPrice, vatRate, net }) => ({
        ...{ sku, name: partName, reference, quantity, unit, unitPrice, vatRate, net },
      })),
      ...{ vat: order.vat, net: order.netTotal, vatTotal: order.vatTotal, gross: order.grossTotal },
    };
  }

  private async partners(id: string): Promise<PartnersRow> {
    const [row] = await this.database.read<PartnersRow & Record<string, unknown>>(
      `SELECT json_build_object('name', w.name, 'store', st.name) AS buyer, s.locale AS "supplierLocale", o.sent_document AS "sentDocument",
         json_build_object('name', s.name, 'ice', s.ice, 'taxId', s.tax_id, 'contactName', s.contact_name, 'address', s.address, 'city', s.city,
           'phone', s.phone, 'email', s.email, 'paymentTerms', s.payment_terms) AS supplier
       FROM purchase_orders o JOIN workspaces w ON w.tenant_id = $1
       JOIN suppliers s ON s.tenant_id = $1 AND s.id = o.supplier_id
       JOIN stores st ON st.tenant_id = $1 AND st.id = o.store_id
       WHERE o.tenant_id = $1 AND o.id = $2`,
      id,
    );
    if (!row) throw notFound();
    return row;
  }
}
