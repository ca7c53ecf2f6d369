/** At least one input could not be read; the others were. */
export const SOME_FAILED = 1;
/** Unknown command or option, missing or impossible argument. Nothing was read. */
export const WRONG_USAGE = 2;
/** Stopped by Ctrl-C or a request to end: 128 and the number of the signal, as shells have it. */
export const INTERRUPTED = 130;
