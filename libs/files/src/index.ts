export { DiskStore } from './disk-store';
export { contentDisposition } from './names';
export { ObjectStore } from './object-store';
export {
  fitsBarCode,
  inOwnDirection,
  LABEL,
  LABEL_FORMATS,
  layLabels,
  leftToRight,
  makePdf,
  mm,
  paragraph,
  type Block,
  type LabelFormat,
  type LabelPlace,
} from './pdf';
export { receiveFile, type ReceivedFile } from './receive';
export { S3Store } from './s3-store';
