import { type QueryClient, useQuery } from "@tanstack/react-query";
import { api, dataOf, type Shapes } from "../../api/client.ts";
import type { Reading } from "../../api/reading.ts";
import { readPrivately } from "../../engine/engine.ts";

export type Submission = Shapes["Submission"];

/** A reading that is in no archive: it lives in the page, under an address that only this page can open. */
export interface Unsaved {
  readonly id: string;
  readonly reading: Reading;
  /** What it was read from: saving it hands that to the service. */
  readonly submission: Submission;
  readonly private: boolean;
}

const KEY = "unsaved";

/** Reads a text in the page or by the service, and keeps the reading in the page. */
export async function readUnsaved(client: QueryClient, submission: Submission, isPrivate: boolean): Promise<Unsaved> {
  const reading = isPrivate
    ? await readPrivately({
        text: submission.text ?? "",
        title: submission.title ?? null,
        published: submission.published ?? null,
        language: submission.language ?? null,
      })
    : await dataOf(api.POST("/api/read", { body: submission }));
  const unsaved: Unsaved = { id: reading.article.id.slice(7, 23), reading, submission, private: isPrivate };
  client.setQueryDefaults([KEY], { gcTime: Number.POSITIVE_INFINITY, staleTime: Number.POSITIVE_INFINITY });
  client.setQueryData<readonly Unsaved[]>([KEY], (before = []) => [
    unsaved,
    ...before.filter(({ id }) => id !== unsaved.id),
  ]);
  return unsaved;
}

/** All that was read since the page was opened, the newest first. */
export function useAllUnsaved(): readonly Unsaved[] {
  const { data } = useQuery<readonly Unsaved[]>({ queryKey: [KEY], queryFn: () => [], enabled: false });
  return data ?? [];
}

export function useUnsaved(id: string): Unsaved | undefined {
  return useAllUnsaved().find((unsaved) => unsaved.id === id);
}
