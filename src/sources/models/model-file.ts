import { readFile } from "node:fs/promises";

/** The model file of a language, beside the built files; null where none is shipped. */
export async function modelFile(language: string): Promise<Uint8Array | null> {
  try {
    return await readFile(new URL(`../../../models/${language}.bin`, import.meta.url));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
