import type { Role } from './pages';

const PASSWORD = 'siyana-demo';

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

export class Caller {
  private constructor(
    private readonly url: string,
    readonly tokens: Tokens,
  ) {}

  static logIn(url: string, role: Role): Promise<Caller> {
    return Caller.from(url, '/auth/login', { email: `${role}@demo.siyana.test`, password: PASSWORD });
  }

  /** The admin of a new workspace, in which there is nothing. */
  static signUp(url: string, name: string): Promise<Caller> {
    const admin = { name: 'Salma Bennis', email: `${crypto.randomUUID()}@test.example`, password: PASSWORD };
    return Caller.from(url, '/workspaces', { name, admin });
  }

  private static async from(url: string, path: string, body: unknown): Promise<Caller> {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return new Caller(url, (await answer.json()) as Tokens);
  }

  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.tokens.accessToken}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** A photo, under an id of its own. */
  async attach(id: string, to: Readonly<Record<string, string>>, photo: Buffer): Promise<void> {
    const form = new FormData();
    for (const [field, value] of Object.entries(to)) form.append(field, value);
    form.append('file', new Blob([new Uint8Array(photo)], { type: 'image/png' }), 'photo.png');
    const answer = await fetch(`${this.url}/api/v1/attachments/${id}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${this.tokens.accessToken}` },
      body: form,
    });
    if (!answer.ok) throw new Error(`PUT /attachments/${id}: ${answer.status} ${await answer.text()}`);
  }
}
