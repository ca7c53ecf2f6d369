import type { PGlite } from "@electric-sql/pglite";
import { StoreError } from "../errors.ts";

/** What PGlite runs its database by, as far as it is needed here (0.5; not part of its types). */
interface Inside {
  readonly POSTGRES_MAIN_LONGJMP: number;
  readonly mod: {
    _PostgresMainLoopOnce: () => void;
    _PostgresSendReadyForQueryIfNecessary: () => void;
    _pgl_pq_flush: () => void;
    stackRestore: (pointer: number) => void;
  };
}

/**
 * Lets a database that broke down fail. PostgreSQL ends itself where it cannot write its log (PANIC: a full disk); PGlite
 * takes that for one more error of a statement and asks the dead database again, for ever, with the whole program
 * standing still. Here the breakdown is thrown instead: `store.broken`, then and for every statement after it. Gives what
 * tells whether it happened.
 */
export function failing(client: PGlite): () => boolean {
  const { mod, POSTGRES_MAIN_LONGJMP } = client as unknown as Inside;
  const { _PostgresMainLoopOnce: run, stackRestore: restore } = mod;
  const { _PostgresSendReadyForQueryIfNecessary: ready, _pgl_pq_flush: flush } = mod;
  let broken: StoreError | null = null;
  mod._PostgresMainLoopOnce = () => {
    if (broken !== null) throw broken;
    try {
      run();
    } catch (error) {
      // The database's own errors come as jumps with this status; all else is its end.
      if ((error as { status?: unknown }).status !== POSTGRES_MAIN_LONGJMP) broken = breakdown(error);
      throw error;
    }
  };
  // The first that PGlite does with what it caught; thrown from here, it leaves the loop.
  mod.stackRestore = (pointer) => {
    if (broken !== null) throw broken;
    restore(pointer);
  };
  mod._PostgresSendReadyForQueryIfNecessary = () => {
    if (broken === null) ready();
  };
  mod._pgl_pq_flush = () => {
    if (broken === null) flush();
  };
  return () => broken !== null;
}

function breakdown(error: unknown): StoreError {
  const message =
    "the embedded database broke down, as it does where the disk is full: end the program, see to the disk and run it again; what was kept is whole";
  return new StoreError("store.broken", message, error);
}
