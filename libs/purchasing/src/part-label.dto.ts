import { LABEL_FORMATS, type LabelFormat } from '@siyana/files';
import { IsIdList, MayBeAbsent } from '@siyana/http';
import { ArrayMinSize, IsIn } from 'class-validator';

export class PartLabelsDto {
  /** In the order in which they are printed. */
  @IsIdList(200) @ArrayMinSize(1) partIds!: string[];
  /** `sheet`: 24 labels of 70 x 37 mm on A4; `single`: a page of that size each. Default: `sheet`. */
  @MayBeAbsent() @IsIn(LABEL_FORMATS) format?: LabelFormat;
}
