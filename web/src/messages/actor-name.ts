import { useLanguage } from "./language.tsx";

interface Called {
  readonly name: string;
  readonly called: Readonly<Record<string, string>> | null;
}

/** What the page calls somebody: as most articles do; whom none names, as the page's language does. */
export function useActorName(): (actor: Called) => string {
  const language = useLanguage();
  return ({ name, called }) => called?.[language] ?? name;
}
