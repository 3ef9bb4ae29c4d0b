export { makePdf } from './make-pdf';
export { leftToRight, mm, paragraph, type Block } from './plan';
