/** The one place where the app asks what time it is. */
export const nowMs = (): number => Date.now();
export const now = (): Date => new Date(nowMs());
export const nowText = (): string => now().toISOString();
