import { Download } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { paths } from "../api/openapi.d.ts";
import { bilingual, useMessages } from "../messages/language.tsx";

type Format = paths["/api/exports/{format}"]["get"]["parameters"]["path"]["format"];

const MESSAGES = bilingual<{ readonly export: string; readonly hint: string; readonly format: Record<Format, string> }>(
  {
    en: {
      export: "Export",
      hint: "The articles that this rests on, each whole, as people corrected it.",
      format: {
        "csv-events": "Events as a table (CSV, POLECAT)",
        "csv-exchanges": "Exchanges as a table (CSV, SIPRI)",
        jsonl: "Readings (JSON lines)",
        annotations: "Web Annotations (JSON-LD)",
        ftm: "FollowTheMoney",
        stix: "STIX 2.1",
        graphml: "Network (GraphML)",
      },
    },
    de: {
      export: "Exportieren",
      hint: "Die Artikel, auf denen dies beruht, jeder ganz und wie berichtigt.",
      format: {
        "csv-events": "Ereignisse als Tabelle (CSV, POLECAT)",
        "csv-exchanges": "Lieferungen als Tabelle (CSV, SIPRI)",
        jsonl: "Lesungen (JSON-Zeilen)",
        annotations: "Web Annotations (JSON-LD)",
        ftm: "FollowTheMoney",
        stix: "STIX 2.1",
        graphml: "Netz (GraphML)",
      },
    },
  },
);

interface ExportMenuProps {
  /** The address of the API whose answer the view shows; its exports stand below it. */
  readonly at: string;
  /** The filters of the view. */
  readonly query?: Readonly<Record<string, string | undefined>>;
}

/** The formats in which a view's articles can be had, each a file. */
export function ExportMenu({ at, query = {} }: ExportMenuProps) {
  const messages = useMessages(MESSAGES);
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute("open");
  useEffect(() => {
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && !menu.current?.contains(target)) menu.current?.removeAttribute("open");
    };
    document.addEventListener("pointerdown", onPointer);
    return () => document.removeEventListener("pointerdown", onPointer);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !menu.current?.open) return;
    event.stopPropagation();
    close();
    menu.current.querySelector("summary")?.focus();
  };
  const filters = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const asked = filters.length === 0 ? "" : `?${new URLSearchParams(filters)}`;
  return (
    <details className="menu" ref={menu} onKeyDown={onKeyDown}>
      <summary className="button small">
        <Download size={15} aria-hidden /> {messages.export}
      </summary>
      <div className="menu-body">
        <p className="hint">{messages.hint}</p>
        <ul>
          {(Object.keys(messages.format) as Format[]).map((format) => (
            <li key={format}>
              <a href={`${at}/exports/${format}${asked}`} download onClick={close}>
                {messages.format[format]}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
