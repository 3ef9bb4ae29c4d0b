import type { Locale } from './supplier.dto';

export interface DocumentTexts {
  readonly title: string;
  readonly draft: string;
  readonly date: string;
  readonly expectedOn: string;
  readonly deliverTo: string;
  readonly paymentTerms: string;
  readonly supplier: string;
  readonly ice: string;
  readonly taxId: string;
  readonly reference: string;
  readonly name: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly vat: string;
  readonly sum: string;
  readonly net: string;
  readonly gross: string;
  readonly note: string;
  /** Where the language does not write the ISO code. */
  readonly currency: Readonly<Record<string, string>>;
}

export const TEXTS: Readonly<Record<Locale, DocumentTexts>> = {
  fr: {
    ...{ title: 'Bon de commande', draft: 'PROJET', date: 'Date', expectedOn: 'Livraison souhaitée' },
    ...{ deliverTo: 'Lieu de livraison', paymentTerms: 'Conditions de paiement', supplier: 'Fournisseur' },
    ...{ ice: 'ICE', taxId: 'IF', reference: 'Référence', name: 'Désignation', quantity: 'Qté', unit: 'Unité' },
    ...{ unitPrice: 'Prix unit. HT', vat: 'TVA', sum: 'Montant HT', net: 'Total HT', gross: 'Total TTC' },
    ...{ note: 'Remarque', currency: { MAD: 'DH' } },
  },
  ar: {
    ...{ title: 'طلبية شراء', draft: 'مسودة', date: 'التاريخ', expectedOn: 'تاريخ التسليم المطلوب' },
    ...{ deliverTo: 'مكان التسليم', paymentTerms: 'شروط الأداء', supplier: 'المورد' },
    ...{ ice: 'التعريف الموحد للمقاولة', taxId: 'التعريف الضريبي', reference: 'المرجع', name: 'البيان' },
    ...{ quantity: 'الكمية', unit: 'الوحدة', unitPrice: 'الثمن الفردي', vat: 'ض.ق.م', sum: 'المبلغ' },
    ...{ net: 'المجموع دون الضريبة', gross: 'المجموع مع الضريبة', note: 'ملاحظة', currency: { MAD: 'درهم' } },
  },
  en: {
    ...{ title: 'Purchase order', draft: 'DRAFT', date: 'Date', expectedOn: 'Requested delivery' },
    ...{ deliverTo: 'Deliver to', paymentTerms: 'Terms of payment', supplier: 'Supplier' },
    ...{ ice: 'ICE', taxId: 'Tax no.', reference: 'Reference', name: 'Description', quantity: 'Qty', unit: 'Unit' },
    ...{ unitPrice: 'Unit price', vat: 'VAT', sum: 'Amount', net: 'Total without VAT', gross: 'Total with VAT' },
    ...{ note: 'Note', currency: {} },
  },
};
