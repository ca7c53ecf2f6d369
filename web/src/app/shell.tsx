import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { Keyboard, Menu, Moon, Sun, SunMoon } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Dialog } from "../components/dialog.tsx";
import { type Shortcut, useShortcutList, useShortcuts } from "../components/shortcuts.tsx";
import { useMessages } from "../messages/language.tsx";
import { SHELL } from "./messages.ts";
import { PLACES } from "./places.ts";
import { THEMES, type Theme, usePreferences } from "./preferences.tsx";
import { ForgetToken, TokenDialog } from "./token-dialog.tsx";

/** What surrounds every view: masthead with the places to go, language, theme, and the list of shortcuts. */
export function Shell() {
  const messages = useMessages(SHELL);
  const [helpOpen, setHelpOpen] = useState(false);
  useShortcuts([{ key: "?", label: messages.shortcuts.help, run: () => setHelpOpen(true) }]);
  return (
    <>
      <a className="skip" href="#content">
        {messages.skip}
      </a>
      <Masthead onHelp={() => setHelpOpen(true)} />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <TokenDialog />
      <Help open={helpOpen} onClose={() => setHelpOpen(false)} />
    </>
  );
}

function Masthead({ onHelp }: { onHelp: () => void }) {
  const messages = useMessages(SHELL);
  const { language, theme, choose } = usePreferences();
  const [menuOpen, setMenuOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const lastPath = useRef(path);
  useEffect(() => {
    if (lastPath.current !== path) setMenuOpen(false);
    lastPath.current = path;
  }, [path]);
  const other = language === "de" ? "en" : "de";
  return (
    <header className="masthead">
      <Link to="/" className="title">
        Lagebild
      </Link>
      <button
        type="button"
        className="button quiet icon menu-button"
        aria-expanded={menuOpen}
        aria-controls="places"
        aria-label={messages.menu}
        onClick={() => setMenuOpen(!menuOpen)}
      >
        <Menu size={20} aria-hidden />
      </button>
      <nav id="places" aria-label={messages.places} className={menuOpen ? "open" : ""}>
        {PLACES.map(({ to, name }) => (
          <Link key={to} to={to} activeOptions={{ exact: to === "/" }} activeProps={{ className: "here" }}>
            {messages.place[name]}
          </Link>
        ))}
      </nav>
      <div className="tools">
        <ForgetToken />
        <button type="button" className="button quiet icon" onClick={onHelp} aria-label={messages.shortcuts.title}>
          <Keyboard size={18} aria-hidden />
        </button>
        <ThemeButton theme={theme} onChange={(next) => choose({ theme: next })} />
        <button
          type="button"
          className="button quiet language"
          lang={other}
          onClick={() => choose({ language: other })}
        >
          {messages.otherLanguage}
        </button>
      </div>
    </header>
  );
}

const THEME_ICONS = { system: SunMoon, light: Sun, dark: Moon };

function ThemeButton({ theme, onChange }: { theme: Theme; onChange: (theme: Theme) => void }) {
  const messages = useMessages(SHELL);
  const Icon = THEME_ICONS[theme];
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  const label = messages.theme(messages.themes[theme], messages.themes[next]);
  return (
    <button type="button" className="button quiet icon" onClick={() => onChange(next)} aria-label={label} title={label}>
      <Icon size={18} aria-hidden />
    </button>
  );
}

function Help({ open, onClose }: { open: boolean; onClose: () => void }) {
  const messages = useMessages(SHELL);
  return (
    <Dialog open={open} title={messages.shortcuts.title} onClose={onClose}>
      <HelpList />
    </Dialog>
  );
}

function HelpList() {
  const messages = useMessages(SHELL);
  const shortcuts = useShortcutList();
  const { letters, choose } = usePreferences();
  return (
    <>
      <dl className="shortcut-list">
        {shortcuts.map((shortcut) => (
          <ShortcutRow key={shortcut.key} shortcut={shortcut} />
        ))}
      </dl>
      <label className="check">
        <input type="checkbox" checked={letters} onChange={(event) => choose({ letters: event.target.checked })} />
        {messages.shortcuts.letters}
      </label>
    </>
  );
}

function ShortcutRow({ shortcut }: { shortcut: Shortcut }) {
  return (
    <div>
      <dt>
        <kbd>{shortcut.key === "Escape" ? "Esc" : shortcut.key}</kbd>
      </dt>
      <dd>{shortcut.label}</dd>
    </div>
  );
}
