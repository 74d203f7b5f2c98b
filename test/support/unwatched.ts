/** Asks for a restart that watches nothing, so that more happens before the next fault. */
export const unwatched = { settings: { watchMs: 0 } };
