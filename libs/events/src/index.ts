export { createCounters } from './counters';
export { Events, type DomainEvent } from './events';
export { EventsModule } from './events.module';
