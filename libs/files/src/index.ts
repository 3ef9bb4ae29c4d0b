export { DiskStore } from './disk-store';
export { contentDisposition } from './names';
export { ObjectStore } from './object-store';
export { leftToRight, makePdf, mm, paragraph, type Block } from './pdf';
export { receiveFile, type ReceivedFile } from './receive';
export { S3Store } from './s3-store';
