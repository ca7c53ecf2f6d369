import { useSyncExternalStore } from "react";

/** As the style sheets have it: below this a page is a phone's. */
const WIDE = "(width >= 48rem)";

/** Whether there is room for things beside each other. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(WIDE);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(WIDE).matches,
  );
}
