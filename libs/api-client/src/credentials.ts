export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken?: string | undefined;
}

/** An API key, or the tokens of a log-in. */
export type Credentials = { readonly apiKey: string } | Tokens;

/** Who calls, and how the access token is renewed: by one call, however many wait for it. */
export class Session {
  private renewal: Promise<void> | undefined;

  constructor(
    private credentials: Credentials | undefined,
    private readonly exchange: (refreshToken: string) => Promise<Tokens>,
    private readonly onTokens: (tokens: Tokens) => void,
  ) {}

  get bearer(): string | undefined {
    if (!this.credentials) return undefined;
    return 'apiKey' in this.credentials ? this.credentials.apiKey : this.credentials.accessToken;
  }

  get refreshToken(): string | undefined {
    return this.credentials && 'refreshToken' in this.credentials ? this.credentials.refreshToken : undefined;
  }

  accept(credentials: Credentials | undefined): void {
    this.credentials = credentials;
    if (credentials && 'accessToken' in credentials) this.onTokens(credentials);
  }

  /** After a 401 to `bearer`: true when there is another token by now, and the call is worth another try. */
  async renew(bearer: string | undefined): Promise<boolean> {
    if (bearer !== this.bearer) return true;
    const { refreshToken } = this;
    if (refreshToken === undefined) return false;
    this.renewal ??= this.exchange(refreshToken)
      .then((tokens) => this.accept(tokens))
      .finally(() => (this.renewal = undefined));
    await this.renewal;
    return true;
  }
}
