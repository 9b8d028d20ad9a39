/** What tests and the misbehaving planner's threads share: each a place in one array. */
export const places = { questions: 0, gate: 1, crashes: 2 } as const;
