export { AttachmentTargets, seesFilesOf } from './attachment-targets';
export { AttachmentsHttpModule, AttachmentsModule } from './attachments.module';
export { AttachmentsService } from './attachments.service';
