import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { INTERFACE_LANGUAGES, type InterfaceLanguage, LanguageProvider } from "../messages/language.tsx";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

interface Preferences {
  readonly language: InterfaceLanguage;
  readonly theme: Theme;
  /** Single letters work as shortcuts; WCAG 2.1.4 asks for a way to turn them off. */
  readonly letters: boolean;
}

interface Choice extends Preferences {
  readonly choose: (change: Partial<Preferences>) => void;
}

const KEY = "lagebild.preferences";

/** What was chosen last on this machine; else what the browser asks for. */
function remembered(): Preferences {
  const language = navigator.language.startsWith("de") ? "de" : "en";
  const fallback: Preferences = { language, theme: "system", letters: true };
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Preferences>;
    return {
      language: INTERFACE_LANGUAGES.find((known) => known === kept.language) ?? fallback.language,
      theme: THEMES.find((known) => known === kept.theme) ?? fallback.theme,
      letters: kept.letters ?? fallback.letters,
    };
  } catch {
    return fallback;
  }
}

const Chosen = createContext<Choice | null>(null);

export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [preferences, setPreferences] = useState(remembered);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = preferences.language;
    root.dataset.theme = preferences.theme;
    try {
      localStorage.setItem(KEY, JSON.stringify(preferences));
    } catch {
      // A browser that keeps nothing still shows the page.
    }
  }, [preferences]);
  const choice = useMemo<Choice>(
    () => ({ ...preferences, choose: (change) => setPreferences((before) => ({ ...before, ...change })) }),
    [preferences],
  );
  return (
    <Chosen value={choice}>
      <LanguageProvider language={preferences.language}>{children}</LanguageProvider>
    </Chosen>
  );
}

export function usePreferences(): Choice {
  const choice = useContext(Chosen);
  if (choice === null) throw new Error("usePreferences needs a PreferencesProvider above it");
  return choice;
}
