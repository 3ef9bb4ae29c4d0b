/** One change of a source file. The old text must stand there exactly once: a sabotage that no longer fits is a failure. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export interface Sabotage {
  readonly proof: string;
  readonly name: string;
  readonly edits: readonly Edit[];
  /** The test that must fail by an assertion of its own: its file below test/isolation, and how its name begins. */
  readonly caughtBy: { readonly file: string; readonly test: string };
  /** Files that go red with it. All others must stay green. */
  readonly alsoRed: readonly string[];
}
