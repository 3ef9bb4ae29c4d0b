export { eraseWorkspace, exportWorkspace, importWorkspace } from './archive';
export { ImportsService } from './imports.service';
export { WebhooksHttpModule, WebhooksModule } from './webhooks.module';
export { ImportsHttpModule, ImportsModule } from './integrations.module';
export { isPublicAddress } from './webhooks/public-address';
export { parseReceiverUrl } from './webhooks/receiver-url';
export { Sender, type Outcome, type Resolve } from './webhooks/sender';
export { isSigned } from './webhooks/signature';
export { DeliveryWakeups, type WakeupClaim } from './webhooks/delivery-wakeups';
