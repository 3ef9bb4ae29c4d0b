export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
  readonly text: string;
}

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Every secret that a server has given to the callers of this file: none of them may stand in its log (P21). */
export const issuedSecrets = new Set<string>(['a long password']);
const SECRET_FIELDS = new Set(['accessToken', 'refreshToken', 'key', 'token', 'followToken', 'qrToken']);

function remember(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (SECRET_FIELDS.has(name) && typeof inner === 'string' && inner.length >= 20) issuedSecrets.add(inner);
    else if (typeof inner === 'object') remember(inner);
  }
}

const isStream = ({ headers }: Response): boolean =>
  headers.get('content-type')?.startsWith('text/event-stream') ?? false;

/** Events have no end: what comes at once, and then the line is cut. */
async function firstOf(response: Response): Promise<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const silence = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 100));
  let text = '';
  for (;;) {
    const chunk = await Promise.race([reader.read(), silence]);
    if (!chunk || chunk.done) break;
    text += chunk.value;
  }
  await reader.cancel();
  return text;
}

/** A caller of the api: plain HTTP, JSON in and out, and the credential that it was given. */
export class Client {
  constructor(
    readonly url: string,
    readonly token?: string,
  ) {}

  as(token: string): Client {
    return new Client(this.url, token);
  }

  /** The same caller at another address. */
  at(url: string): Client {
    return new Client(url, this.token);
  }

  async call<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const isForm = body instanceof FormData;
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(body !== undefined && !isForm ? { 'content-type': 'application/json' } : {}),
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await (isStream(response) ? firstOf(response) : response.text());
    let parsed: unknown;
    try {
      parsed = text === '' ? undefined : JSON.parse(text);
    } catch {
      parsed = text;
    }
    remember(parsed);
    return { status: response.status, headers: response.headers, body: parsed as T, text };
  }

  get<T = Record<string, unknown>>(path: string, headers?: Record<string, string>): Promise<Answer<T>> {
    return this.call<T>('GET', path, undefined, headers);
  }
  post<T = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<T>> {
    return this.call<T>('POST', path, body, headers);
  }

  /** A new workspace; the client of its admin. */
  async signUp(
    name: string,
    email = `${crypto.randomUUID()}@test.example`,
    password = 'a long password',
  ): Promise<Client & { workspaceId: string; email: string }> {
    const answer = await this.post<Tokens & { workspace: { id: string } }>('/workspaces', {
      name,
      admin: { name: 'Admin', email, password },
    });
    if (answer.status !== 201) throw new Error(`sign-up failed: ${answer.text}`);
    return Object.assign(this.as(answer.body.accessToken), { workspaceId: answer.body.workspace.id, email });
  }

  /** A new member of this admin's workspace; the member's client. */
  async addMember(
    workspaceId: string,
    role: string,
    extra: Record<string, unknown> = {},
  ): Promise<Client & { memberId: string }> {
    const login = `m-${crypto.randomUUID().slice(0, 8)}`;
    const password = 'a long password';
    const made = await this.post<{ id: string }>('/members', { name: login, login, role, password, ...extra });
    if (made.status !== 201) throw new Error(`member was refused: ${made.text}`);
    const logged = await new Client(this.url).post<Tokens>('/auth/login', { login, password, workspace: workspaceId });
    if (logged.status !== 200) throw new Error(`log-in failed: ${logged.text}`);
    return Object.assign(this.as(logged.body.accessToken), { memberId: made.body.id });
  }
}
