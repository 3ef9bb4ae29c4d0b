export { DiskStore } from './disk-store';
export { contentDisposition } from './names';
export { ObjectStore } from './object-store';
export { receiveFile, type ReceivedFile } from './receive';
export { S3Store } from './s3-store';
