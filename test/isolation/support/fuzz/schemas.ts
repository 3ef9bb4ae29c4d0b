import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import { fullFormats } from 'ajv-formats/dist/formats';

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly examples?: readonly unknown[];
}

export interface FuzzParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: JsonSchema;
}

interface Media {
  readonly schema: JsonSchema;
}

interface DocumentOperation {
  readonly operationId: string;
  readonly parameters?: readonly (FuzzParameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<
    Record<string, { readonly $ref?: string; readonly content?: Readonly<Record<string, Media>> }>
  >;
}

export interface FuzzOperation {
  /** `GET /work-orders/{id}` */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly FuzzParameter[];
  readonly json: JsonSchema | undefined;
  readonly form: JsonSchema | undefined;
  readonly responses: DocumentOperation['responses'];
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly parameters: Readonly<Record<string, FuzzParameter>>;
  };
}

const BASE = '/api/v1';

/** The document of a running instance, as a judge of what goes in and out. */
export class Judge {
  readonly operations: readonly FuzzOperation[];
  private readonly ajv: Ajv2020;
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(private readonly document: Document) {
    this.ajv = new Ajv2020({ strict: false, formats: fullFormats, logger: false });
    this.ajv.addSchema({ $id: 'siyana', ...(document as object) });
    this.operations = Object.entries(document.paths)
      .filter(([path]) => path.startsWith(`${BASE}/`))
      .flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => this.read(path.slice(BASE.length), method, operation)),
      );
  }

  static async of(url: string): Promise<Judge> {
    const answer = await fetch(`${url}/api/openapi.json`);
    return new Judge((await answer.json()) as Document);
  }

  private read(path: string, method: string, operation: DocumentOperation): FuzzOperation {
    const content = operation.requestBody?.content;
    return {
      ...{ key: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path },
      parameters: (operation.parameters ?? []).map((each) =>
        '$ref' in each ? this.document.components.parameters[each.$ref.split('/').pop()!]! : each,
      ),
      json: content?.['application/json']?.schema,
      form: content?.['multipart/form-data']?.schema,
      responses: operation.responses,
    };
  }

  resolve(schema: JsonSchema): JsonSchema {
    return schema.$ref ? this.resolve(this.document.components.schemas[schema.$ref.split('/').pop()!]!) : schema;
  }

  /** Why the value is not what the schema says; undefined when it is. */
  refusal(schema: JsonSchema, value: unknown): string | undefined {
    const key = JSON.stringify(schema);
    let validate = this.compiled.get(key);
    if (!validate) {
      const rooted = JSON.parse(key.replaceAll('"#/', '"siyana#/')) as object;
      this.compiled.set(key, (validate = this.ajv.compile(rooted)));
    }
    if (validate(value)) return undefined;
    const [first] = validate.errors ?? [];
    return `${first?.instancePath ?? ''} ${first?.message ?? ''}`;
  }
}
