export { Counter, EventRow } from './event.entity';
