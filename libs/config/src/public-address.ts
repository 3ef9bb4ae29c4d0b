/**
 * Where people outside reach this instance: what QR codes and links begin with. `SIYANA_PUBLIC_URL`, or the address that the server listens on,
 * which is good for a trial on one machine.
 */
export class PublicAddress {
  private listening: string | undefined;

  constructor(private readonly configured: string | undefined) {}

  /** Said once, when the server listens. */
  listensOn(url: string): void {
    this.listening = url;
  }

  /** The whole address of a path of the web app, which begins with a slash. */
  of(path: string): string {
    const base = this.configured ?? this.listening;
    if (base === undefined) throw new Error('no public address: nobody listens, and SIYANA_PUBLIC_URL is not set');
    return base + path;
  }
}
