export { BatchHttpModule } from './batch/batch.module';
export { atEnd, currentCall, currentLocale } from './call';
export { claimId } from './client-ids';
export {
  IsCode,
  IsDecimalText,
  IsId,
  IsIdList,
  IsInstant,
  IsInstantOrDate,
  isLocalDate,
  IsLocalDate,
  IsText,
  IsTextList,
  MayBeAbsent,
  MayBeNull,
} from './fields';
export { breakingChanges, type Breach } from './document/breaking-changes';
export { Drain } from './drain';
export { FloodGate } from './flood';
export { Id } from './id-param';
export { IfMatch } from './if-match';
export { LedgerModule } from './ledger.module';
export { WorkspaceLimits, type StandardLimits } from './limits';
export { PageQuery } from './page.dto';
export { computedPage, JsonText, keyset, type Keyset, type Page } from './page';
export { toProblem } from './problem';
export { fieldText, problemText } from './problems/catalogue';
export { Delete, Get, Patch, Post, Put } from './route';
export { makeServer, type HttpServer } from './server';
export { currentUpload, setUploadFolder, type Upload } from './upload';
export { readSignedCursor, setCursorKey, signCursor } from './signed-cursor';
export { currentBody, ValidationPipe } from './validation.pipe';
