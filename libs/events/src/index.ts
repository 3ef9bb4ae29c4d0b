export { createCounters, nextOf } from './counters';
export { Events, type DomainEvent } from './events';
export { EventsHttpModule, EventsModule } from './events.module';
