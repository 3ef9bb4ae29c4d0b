export { Siyana, type SiyanaOptions } from './client';
export type { Credentials, Tokens } from './credentials';
export type { Changed, Followed } from './event-stream';
export * from './generated/api';
export type { ProblemCode } from './generated/routes';
export { newId } from './ids';
export { isProblem, NoAnswerError, ProblemError, type FieldProblem } from './problem';
export type { AnswerOf, BodyOf, CallOptions, ListPath, PathOf, QueryOf, RowOf } from './types';
