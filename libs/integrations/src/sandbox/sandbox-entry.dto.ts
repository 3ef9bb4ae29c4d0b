export class SandboxEntryDto {
  /** Goes into `Authorization: Bearer …`. */
  accessToken!: string;
  /** As that of a log-in. */
  refreshToken!: string;
  /** Seconds until the access token ends. @example 900 */
  expiresIn!: number;
  /** The sandbox. */
  workspaceId!: string;
  /** The caller in it, under the same id. */
  memberId!: string;
}
