export {
  AROUND_THE_CLOCK,
  WEEKDAYS,
  workBetween,
  workingClock,
  type Week,
  type WorkingClock,
  type WorkingTime,
} from './working-time.rules';
