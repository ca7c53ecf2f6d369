import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useMemo, useState } from "react";
import { api, dataOf, type Shapes } from "../../api/client.ts";
import { type Correcting, type Correction, NOBODY, type Saying } from "../../reader/correct/correcting.ts";
import { useSelectedWords } from "../../reader/correct/selected-words.ts";
import type { Finding } from "../../reader/findings.ts";

const KEY = "lagebild.author";

/** Says and takes back through the service; the article is fetched again after each. */
export function useCorrectingArticle(
  version: number,
  { reading, corrections }: { reading: Shapes["Reading"]; corrections: readonly Correction[] },
  article: RefObject<HTMLElement | null>,
): Correcting {
  const client = useQueryClient();
  const selected = useSelectedWords(article, reading.article.text);
  const [author, setAuthor] = useState(() => localStorage.getItem(KEY) ?? "");
  const onSuccess = () => client.invalidateQueries();
  const saying = useMutation({
    mutationFn: ({ finding, said }: { finding: Finding; said: Saying }) => {
      const who = { version, record: finding.kind, id: finding.id, author: author.trim() || NOBODY };
      return dataOf(api.POST("/api/corrections", { body: { ...who, ...said } as Shapes["NewCorrection"] }));
    },
    onSuccess,
  });
  const undoing = useMutation({
    mutationFn: async (id: number) => {
      const { error } = await api.DELETE("/api/corrections/{id}", { params: { path: { id } } });
      if (error) throw new Error(error.detail);
    },
    onSuccess,
  });
  const { mutate: say, isPending: isSaying, error: notSaid, data: said } = saying;
  const { mutate: undo, isPending: isUndoing, error: notUndone } = undoing;
  return useMemo(
    () => ({
      corrections,
      author,
      setAuthor: (name) => {
        localStorage.setItem(KEY, name);
        setAuthor(name);
      },
      say: (finding, said) => say({ finding, said }),
      undo: (id) => undo(id),
      latest: corrections.find(({ id, undone }) => id === said?.id && undone === null) ?? null,
      selected,
      busy: isSaying || isUndoing,
      error: notSaid ?? notUndone,
    }),
    [corrections, author, say, undo, selected, said, isSaying, isUndoing, notSaid, notUndone],
  );
}
