/** One reading of a meter, as exact decimal text. */
export interface Reading {
  readonly readAt: Date;
  readonly value: string;
}

/** A meter or condition trigger that went off. It is an occurrence, to be decided as of `at`. */
export interface Fire {
  /** Index of the trigger in its schedule. */
  readonly trigger: number;
  /** The same for the same event, whenever it is found. */
  readonly key: string;
  /** When the reading was taken. */
  readonly at: Date;
  /** Numbers of the meter's steps that it stands for, the first is 1; empty for a condition. */
  readonly numbers: readonly number[];
  /** What the explanation shows. */
  readonly inputs: Readonly<Record<string, string | number | null>>;
}
