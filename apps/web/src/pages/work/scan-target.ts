interface Coded {
  readonly id: string;
  readonly code: string;
}

/**
 * Where a scanned or typed code leads: a machine's or order's page, or the public page of a machine's label. Undefined when it is
 * nothing that this device knows.
 */
export function targetOf(
  scanned: string,
  assets: readonly Coded[],
  orders: readonly { readonly id: string; readonly number: string }[],
): string | undefined {
  const label = /\/r\/([^/?#]+)$/.exec(scanned)?.[1];
  if (label !== undefined) return `/r/${label}`;
  const asked = scanned.toLowerCase();
  const asset = assets.find(({ code }) => code.toLowerCase() === asked);
  if (asset) return `/app/machine/${asset.id}`;
  const order = orders.find(
    ({ number }) => number.toLowerCase() === asked || number.toLowerCase() === `wo-${asked.padStart(6, '0')}`,
  );
  return order && `/app/work/${order.id}`;
}
