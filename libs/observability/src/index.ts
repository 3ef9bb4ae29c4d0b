export { makeLogger, type Logger } from './logger';
