export { FIELD_CODES, PROBLEM_CODES, type FieldCode, type ProblemCode } from './error-codes';
export {
  AppError,
  badRequest,
  conflict,
  forbidden,
  notFound,
  refuseField,
  unauthenticated,
  unavailable,
  unprocessable,
  versionMismatch,
  type ErrorKind,
  type ErrorParams,
  type FieldError,
} from './errors';
export { clockFrom, systemClock, type Clock } from './clock';
export { isUuid, newId } from './ids';
export { isLocalTime, isTimeZone, localDate, toInstant, toLocal, zoneTableVersion } from './local-time';
export {
  addDecimals,
  compareDecimals,
  divideHalfEven,
  isDecimal,
  labourCost,
  multiplyDecimals,
  parseDecimal,
  roundHalfEven,
} from './decimal';
export { currencyDigits, isCurrency, moneyText } from './currency';
export { likePattern, normaliseForSearch, searchWords } from './search-text';
