import { undeclared } from './changes.rules';

const GONE = { rule: 'field_removed', at: 'answered Pump/colour' };
const CHANGE = 'field_removed answered Pump/colour';

describe('a breaking change', () => {
  it('is open until somebody has given a reason', () => {
    expect(undeclared([GONE], [])).toEqual({ open: [CHANGE], idle: [] });
    expect(undeclared([GONE], [{ change: CHANGE, reason: 'todo' }])).toEqual({ open: [CHANGE], idle: [] });
    expect(undeclared([GONE], [{ change: CHANGE, reason: 'it was never filled by anybody' }])).toEqual({
      ...{ open: [], idle: [] },
    });
  });

  it('is not kept in the list when it is none', () => {
    expect(undeclared([], [{ change: CHANGE, reason: 'it was never filled by anybody' }]).idle).toEqual([CHANGE]);
  });
});
