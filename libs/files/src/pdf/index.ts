export { LABEL, LABEL_FORMATS, layLabels, type LabelFormat, type LabelPlace } from './labels';
export { makePdf } from './make-pdf';
export { fitsBarCode, inOwnDirection, leftToRight, mm, paragraph, type Block } from './plan';
