import type { ApiError } from "../api/client.ts";
import type { InterfaceLanguage } from "../messages/language.tsx";

/** What the codes of the service's refusals mean, for whoever reads German; its own words are English. */
const GERMAN: Readonly<Record<string, string>> = {
  request: "Die Anfrage ist unvollständig oder fehlerhaft.",
  token: "Zum Schreiben verlangt der Dienst sein Kennwort (Token).",
  host: "Der Dienst antwortet unter diesem Namen nicht.",
  origin: "Der Dienst nimmt keine Anfragen von anderen Seiten an.",
  "too-large": "Das ist zu groß für den Dienst.",
  "content-type": "Der Dienst kann mit dieser Art von Daten nichts anfangen.",
  internal: "Im Dienst ist etwas schiefgegangen; mehr steht in seinem Protokoll.",
  "source.binary": "Das ist kein Text.",
  "source.empty": "Darin steht kein Text.",
  "source.too-large": "Der Text ist zu lang.",
  "source.undecodable": "Die Zeichen dieses Textes lassen sich nicht entschlüsseln.",
  "source.unreadable": "Das lässt sich nicht lesen.",
  "source.unsupported": "Diese Art von Datei kann nicht gelesen werden.",
  "web.address": "Diese Adresse ist keine, die abgerufen werden darf.",
  "web.busy": "Die Seite ist gerade überlastet.",
  "web.protocol": "Nur Adressen mit http und https werden abgerufen.",
  "web.robots": "Die Seite erlaubt in ihrer robots.txt nicht, dass sie abgerufen wird.",
  "web.status": "Die Seite antwortet mit einem Fehler.",
  "web.stopped": "Das Abrufen wurde abgebrochen.",
  "web.timeout": "Die Seite antwortet nicht rechtzeitig.",
  "web.unreachable": "Die Seite ist nicht zu erreichen.",
  "search.words": "Diese Wörter lassen sich so nicht suchen.",
  "search.cursor": "Die Liste geht von hier nicht weiter; laden Sie sie neu.",
  "correction.impossible": "So lässt sich dieser Eintrag nicht berichtigen.",
  "correction.unknown": "Diesen Eintrag gibt es nicht mehr.",
  "correction.words": "Diese Wörter stehen so nicht im Text.",
};

/** A refusal in the language of the page; null where only the service's own words say it. */
export function failureWords({ type }: ApiError, language: InterfaceLanguage): string | null {
  return language === "de" ? (GERMAN[type.replace("urn:lagebild:", "")] ?? null) : null;
}
