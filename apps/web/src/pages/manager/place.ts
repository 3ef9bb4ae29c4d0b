/** Where an order stands on the board; null is the backlog's side of it. */
export interface Place {
  readonly memberId: string | null;
  readonly date: string | null;
}
