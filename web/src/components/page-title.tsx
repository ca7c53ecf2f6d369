import { useEffect } from "react";

/** Names the view in the title of the window, by which tabs and bookmarks are told apart. */
export function PageTitle({ title }: { title: string | null }) {
  useEffect(() => {
    document.title = title === null ? "Lagebild" : `${title} – Lagebild`;
    return () => {
      document.title = "Lagebild";
    };
  }, [title]);
  return null;
}
