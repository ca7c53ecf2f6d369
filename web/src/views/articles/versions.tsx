import { Link } from "@tanstack/react-router";
import type { Shapes } from "../../api/client.ts";
import { useMessages } from "../../messages/language.tsx";
import { ARTICLES } from "./messages.ts";

/** The texts that stood at an article's address, where there were several. */
export function Versions({ versions, shown }: { versions: Shapes["ArticlePage"]["versions"]; shown: number }) {
  const messages = useMessages(ARTICLES);
  if (versions.length < 2) return null;
  return (
    <nav className="versions notice" aria-label={messages.versions}>
      <ul>
        {versions.map(({ version, number, latest }) => (
          <li key={version}>
            <Link
              to="/articles/$version"
              params={{ version: String(version) }}
              aria-current={version === shown ? "page" : undefined}
            >
              {messages.version(number)}
              {latest && ` (${messages.latest})`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
