import type { ReactNode } from 'react';

/** Nothing is pushed yet: pages look again when they get the focus. */
export function Live(): ReactNode {
  return null;
}
