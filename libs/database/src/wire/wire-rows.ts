import { compileJson, type JsonForm, type JsonWriter, type Values } from './json-form';
import { fieldsOf, type RowShape } from './row-shape';

/** By shape and form, of which a program has a few each. */
const writers = new WeakMap<RowShape, Map<unknown, JsonWriter<never>>>();

function writerOf<G>(shape: RowShape, form: JsonForm<G>): JsonWriter<G> {
  let ofShape = writers.get(shape);
  if (!ofShape) writers.set(shape, (ofShape = new Map<unknown, JsonWriter<never>>()));
  let writer = ofShape.get(form) as JsonWriter<G> | undefined;
  if (!writer) {
    writer = compileJson(fieldsOf(shape), form);
    ofShape.set(form, writer);
  }
  return writer;
}

/** Rows as they came. */
export class WireRows {
  constructor(
    private readonly shape: RowShape,
    private readonly values: readonly Values[],
  ) {}

  get length(): number {
    return this.values.length;
  }

  /** One of them as an object, undefined when there is none. */
  at(index: number): Record<string, unknown> | undefined {
    const values = this.values[index];
    return values && this.shape(values);
  }

  /** The first so many as a JSON array. */
  json<G>(form: JsonForm<G>, given: G, most: number): string {
    const write = writerOf(this.shape, form);
    const count = Math.min(most, this.values.length);
    let text = '[';
    for (let index = 0; index < count; index += 1) {
      if (index > 0) text += ',';
      text += write(this.values[index]!, given);
    }
    return `${text}]`;
  }
}
