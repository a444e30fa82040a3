/** Exit codes. `interrupted` is what shells give a program ended by Ctrl-C. */
export const EXIT = { failed: 1, usage: 2, interrupted: 130 } as const;
