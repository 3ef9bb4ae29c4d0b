/** What a played worker can be told to do. */
export type Task =
  | { readonly kind: 'round' }
  | { readonly kind: 'generate'; readonly tenantId: string }
  | { readonly kind: 'sign-up'; readonly email: string }
  | { readonly kind: 'asset'; readonly tenantId: string; readonly body: object }
  | { readonly kind: 'asset-status'; readonly tenantId: string; readonly assetId: string; readonly status: string }
  | { readonly kind: 'asset-archive'; readonly tenantId: string; readonly assetId: string }
  | { readonly kind: 'schedule'; readonly tenantId: string; readonly body: object }
  | {
      readonly kind: 'schedule-change';
      readonly tenantId: string;
      readonly scheduleId: string;
      readonly body: object;
    }
  | { readonly kind: 'schedule-archive'; readonly tenantId: string; readonly scheduleId: string }
  | { readonly kind: 'pause' | 'resume'; readonly tenantId: string; readonly scheduleId: string }
  | { readonly kind: 'suspend'; readonly tenantId: string; readonly reason: string | null }
  | { readonly kind: 'complete'; readonly tenantId: string; readonly orderId: string; readonly doneAt: string }
  | { readonly kind: 'cancel' | 'reopen'; readonly tenantId: string; readonly orderId: string };

export interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string | undefined;
}
