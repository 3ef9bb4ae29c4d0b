interface Coded {
  readonly id: string;
  readonly code: string;
}

/** What this device knows. */
interface Known {
  readonly workspaceId: string;
  readonly assets: readonly Coded[];
  readonly orders: readonly { readonly id: string; readonly number: string }[];
}

/**
 * Where a scanned or typed code leads: a machine's or order's page, or the public page of a label that is of none of these machines. Undefined when it is
 * nothing that this device knows.
 */
export function targetOf(scanned: string, { workspaceId, assets, orders }: Known): string | undefined {
  const label = /\/r\/([^/?#]+)$/.exec(scanned)?.[1];
  if (label !== undefined) {
    const named = readLabel(label);
    const isOurs = named?.workspaceId === workspaceId && assets.some(({ id }) => id === named.assetId);
    return isOurs ? `/app/machine/${named.assetId}` : `/r/${label}`;
  }
  const asked = scanned.toLowerCase();
  const asset = assets.find(({ code }) => code.toLowerCase() === asked);
  if (asset) return `/app/machine/${asset.id}`;
  const order = orders.find(
    ({ number }) => number.toLowerCase() === asked || number.toLowerCase() === `wo-${asked.padStart(6, '0')}`,
  );
  return order && `/app/work/${order.id}`;
}

/**
 * Whose label a token is: it says so in clear before its proof, which only the server can judge. So a label leads its workspace's people to the machine
 * without a network.
 */
function readLabel(token: string): { readonly workspaceId: string; readonly assetId: string } | undefined {
  if (!/^[\w-]{62}$/.test(token)) return undefined;
  const bytes = atob(token.replaceAll('-', '+').replaceAll('_', '/'));
  const hex = [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return { workspaceId: uuidOf(hex.slice(0, 32)), assetId: uuidOf(hex.slice(32, 64)) };
}

const uuidOf = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
