export { createCounters } from './counters';
export { Counter, EventRow } from './event.entity';
export { Events, type DomainEvent } from './events';
export { EventsModule } from './events.module';
