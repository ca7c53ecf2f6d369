import { expect, it } from "vitest";
import { identifyLanguage } from "./identify.ts";

const TEXTS: readonly (readonly [language: string, text: string])[] = [
  [
    "de",
    "Der Hafen von Nordhaven ist nach dem Sturm wieder offen, teilte die Behörde am Montag mit. Die Schäden an den Kränen seien nicht so groß wie befürchtet, und auch das Lager wird noch in dieser Woche zum Teil wieder genutzt. Für die Arbeiter sucht man eine Lösung.",
  ],
  [
    "en",
    "The port of Nordhaven is open again after the storm, the authority said on Monday. The damage to the cranes was not as great as feared, and part of the store will be used again this week. It has to find a solution for the workers who were sent home with pay.",
  ],
  [
    "nl",
    "De haven van Nordhaven is na de storm weer open, deelde de overheid maandag mee. De schade aan de kranen is niet zo groot als gevreesd, en ook het magazijn wordt deze week voor een deel weer gebruikt. Voor de arbeiders wordt een oplossing gezocht, of zij krijgen hun loon.",
  ],
  [
    "da",
    "Havnen i Nordhaven er åben igen efter stormen, meddelte myndighederne mandag. Skaderne på kranerne er ikke så store, som man havde frygtet, og en del af lageret bliver taget i brug igen i denne uge. Der skal findes en løsning for de arbejdere, der blev sendt hjem.",
  ],
  [
    "fr",
    "Le port de Nordhaven est de nouveau ouvert après la tempête, ont annoncé les autorités lundi. Les dégâts sur les grues ne sont pas aussi importants que prévu, et une partie de l’entrepôt sera utilisée dès cette semaine.",
  ],
  [
    "tr",
    "Nordhaven limanı fırtınadan sonra yeniden açıldı, yetkililer pazartesi günü duyurdu. Vinçlerdeki hasar korkulduğu kadar büyük değil ve deponun bir bölümü bu hafta yeniden kullanılacak.",
  ],
  ["de", "Bürgermeisterin Weber verteidigte gestern Abend ihre Entscheidung, Straßenbahnen umzuleiten."],
  ["en", "Mayor Weber yesterday defended her decision to divert trams."],
];

it.each(TEXTS)("knows %s when it sees it", async (language, text) => {
  expect(await identifyLanguage(text)).toBe(language);
});

it("takes no quotation for the language of the text", async () => {
  const quoted = `${TEXTS[4]![1]} « ${TEXTS[1]![1].slice(0, 80)} » ${TEXTS[4]![1]}`;
  expect(await identifyLanguage(quoted)).toBe("fr");
});

it.each(["", "2024 – 17:30", "🙂🙂🙂"])("does not guess where there are no words: %j", async (text) => {
  expect(await identifyLanguage(text)).toBe("und");
});
