export class SandboxDto {
  /** The workspace's id: what its keys and answers name. */
  id!: string;
  /** @example "Conserves de l'Atlas (sandbox)" */
  name!: string;
  createdAt!: string;
  /** When it was last set back to the plant of its parent. */
  resetAt!: string | null;
  version!: number;
  updatedAt!: string;
}
