export { makeLogger, type Logger } from './logger';
export { Metrics, type ConnectionPool } from './metrics';
export { serveMetrics } from './metrics-server';
