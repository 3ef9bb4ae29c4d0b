export class LiveDto {
  /** @example "ok" */
  status!: string;
}

export class ReadyDto {
  /** @example "ok" */
  status!: string;
  /** `on` where the server lets set_config be closed to the app. */
  wall5!: string;
  /** IANA release of the carried zone table. @example "2026f" */
  zoneTable!: string;
}
