import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from "react";

/** A key that does something on the view that is open. */
export interface Shortcut {
  /** As `KeyboardEvent.key` names it: "j", "?", "Escape". */
  readonly key: string;
  /** What it does, in the language of the page: listed under "?". */
  readonly label: string;
  readonly run: () => void;
}

type Group = readonly Shortcut[];

/** The shortcuts of what is on the page now, outermost first. */
interface Registry {
  readonly all: () => readonly { readonly current: Group }[];
  /** Puts a group behind the others; what it gives takes it away again. */
  readonly add: (group: { readonly current: Group }) => () => void;
  /** Calls whenever groups come or go. */
  readonly watch: (watcher: () => void) => () => void;
}

function createRegistry(): Registry {
  let groups: readonly { readonly current: Group }[] = [];
  const watchers = new Set<() => void>();
  const change = (next: typeof groups) => {
    groups = next;
    for (const watcher of watchers) watcher();
  };
  return {
    all: () => groups,
    add: (group) => {
      change([...groups, group]);
      return () => change(groups.filter((other) => other !== group));
    },
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

const Shortcuts = createContext<Registry | null>(null);

/** Listens for the keys of all views below it; none while one types, and letters only where `letters` allows them. */
export function ShortcutsProvider({ letters, children }: { letters: boolean; children: ReactNode }) {
  const registry = useMemo(createRegistry, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key.length === 1 && !letters) return;
      const shortcuts = registry.all().flatMap((group) => group.current);
      const shortcut = shortcuts.findLast(({ key }) => key === event.key);
      if (shortcut === undefined) return;
      event.preventDefault();
      shortcut.run();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [registry, letters]);
  return <Shortcuts value={registry}>{children}</Shortcuts>;
}

/** Makes these keys work while the component is on the page. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const registry = useRegistry();
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => registry.add(current), [registry]);
}

/** All keys that work now, for the list under "?". */
export function useShortcutList(): readonly Shortcut[] {
  const registry = useRegistry();
  const groups = useSyncExternalStore(registry.watch, registry.all);
  return groups.flatMap((group) => group.current);
}

function useRegistry(): Registry {
  const registry = useContext(Shortcuts);
  if (registry === null) throw new Error("useShortcuts needs a ShortcutsProvider above it");
  return registry;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("dialog[open]")) return true;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "range"].includes(target.type);
  return target.matches("textarea, select, [contenteditable]");
}
