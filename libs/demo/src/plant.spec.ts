import { demoOrders } from './history';
import { patternErrors } from '@siyana/calendar';
import { demoAbsences, demoAssignments, PLANT_HOURS, SHIFTS } from './hours';
import { ASSETS, CATEGORIES, LOCATIONS, MEMBERS } from './plant';
import { BREAKDOWNS, PROCEDURES } from './procedures';

const NOW = new Date('2026-11-23T10:00:00Z');

describe('the demo plant', () => {
  it('names only places, parents and categories that are there', () => {
    const places = new Set(LOCATIONS.map(([code]) => code));
    const before = new Set<string>();
    for (const { code, location, parent, category } of ASSETS) {
      expect(places).toContain(location);
      if (parent !== null) expect(before).toContain(parent);
      expect(CATEGORIES).toContain(category);
      expect(before).not.toContain(code);
      before.add(code);
    }
    expect(LOCATIONS.filter(([, , parent]) => parent === null)).toHaveLength(2);
    expect(ASSETS.length).toBeGreaterThanOrEqual(40);
  });

  it('has a procedure and breakdowns for every category', () => {
    for (const category of CATEGORIES) {
      expect(BREAKDOWNS[category]!.length).toBeGreaterThan(0);
      expect(PROCEDURES.some(({ categories }) => categories.includes(category))).toBe(true);
    }
  });

  it('has everybody on one shift at a time, and away within it', () => {
    const names = new Set(MEMBERS.map(({ key }) => key));
    const assignments = demoAssignments(NOW);
    for (const [index, one] of assignments.entries()) {
      expect(names).toContain(one.member);
      for (const other of assignments.slice(0, index))
        if (other.member === one.member)
          expect(other.to! < one.from || (one.to !== null && one.to < other.from)).toBe(true);
    }
    for (const { member, from, to } of demoAbsences(NOW)) {
      expect(from <= to).toBe(true);
      expect(
        assignments.some((each) => each.member === member && each.from <= from && (each.to === null || to <= each.to)),
      ).toBe(true);
    }
  });

  it('works by patterns that are good', () => {
    expect([PLANT_HOURS, ...SHIFTS].flatMap(patternErrors)).toEqual([]);
  });

  it('tells the same year whenever it is asked at the same moment', () => {
    expect(demoOrders(NOW)).toEqual(demoOrders(NOW));
  });

  it('lets nothing finish before it began or after now', () => {
    for (const { reportedAt, startedAt, completedAt } of demoOrders(NOW)) {
      if (startedAt) expect(startedAt >= reportedAt).toBe(true);
      if (completedAt) expect(completedAt > startedAt! && completedAt <= NOW.toISOString()).toBe(true);
    }
  });

  it('says what was observed on every finished corrective order', () => {
    const finished = demoOrders(NOW).filter(({ type, status }) => type.startsWith('corrective') && status === 'closed');
    expect(finished.length).toBeGreaterThan(50);
    for (const { failure } of finished) expect(failure).not.toBeNull();
  });

  it('leaves the demo technician open orders with steps, one of them a number with limits', () => {
    const mine = demoOrders(NOW).filter(({ assignee, status }) => assignee === 'technician' && status === 'open');
    const steps = mine.flatMap(({ procedure }) => procedure?.steps ?? []);
    expect(mine.length).toBeGreaterThanOrEqual(3);
    expect(steps.some(({ kind, minimum, required }) => kind === 'number' && minimum && required)).toBe(true);
    expect(MEMBERS.some(({ key }) => key === 'technician')).toBe(true);
  });
});
