import type { Sabotage } from './sabotage';

/** P7: the ledger. */
export const STOCK: readonly Sabotage[] = [
  {
    proof: 'P7',
    name: "a balance's row is not locked, and nothing else keeps its lines in order",
    edits: [
      {
        file: 'libs/parts/src/stock-ledger.ts',
        from: 'ORDER BY b.store_id, b.part_id FOR NO KEY UPDATE OF b`;',
        to: 'ORDER BY b.store_id, b.part_id`;',
      },
      {
        file: 'libs/database/src/migrations/0005-parts.ts',
        from: 'CONSTRAINT stock_movements_store_id_part_id_seq_key UNIQUE (tenant_id, store_id, part_id, seq),',
        to: '',
      },
    ],
    caughtBy: { file: 'stock-model', test: 'keep a ledger that is the balances at any moment' },
    alsoRed: [],
  },
  {
    proof: 'P7',
    name: "an issue's cost is reckoned again at today's average",
    edits: [
      {
        file: 'libs/parts/src/stock.queries.ts',
        from: 'm.seq, m.quantity, m.value, m.document_quantity',
        to: `m.seq, m.quantity, CASE WHEN m.kind = 'issue' THEN coalesce((SELECT round(m.quantity * b.value / nullif(b.quantity, 0), 4)
    FROM stock_balances b WHERE b.tenant_id = $1 AND b.store_id = m.store_id AND b.part_id = m.part_id), m.value) ELSE m.value END AS value, m.document_quantity`,
      },
    ],
    caughtBy: { file: 'stock-model', test: 'keep a ledger that is the balances at any moment' },
    alsoRed: [],
  },
  {
    proof: 'P7',
    name: 'what is taken is worth the average as it is shown, the last of it too',
    edits: [
      {
        file: 'libs/parts/src/stock.rules.ts',
        from: 'if (order === 0) return roundHalfEven(holding.value, VALUE_DIGITS);\n  return divideHalfEven(multiplyDecimals(quantity, holding.value), holding.quantity, VALUE_DIGITS);',
        to: 'return roundHalfEven(multiplyDecimals(quantity, divideHalfEven(holding.value, holding.quantity, 6)), VALUE_DIGITS);',
      },
    ],
    caughtBy: { file: 'stock-model', test: 'keep a ledger that is the balances at any moment' },
    alsoRed: [],
  },
];
