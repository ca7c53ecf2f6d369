import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read, UNKNOWN } from "../../index.ts";
import { copiesAmong } from "./copies.ts";
import { originsOf } from "./origins.ts";

const report = async (id: string, text: string, published = "2024-06-20") => ({
  id,
  reading: await read({ ...UNKNOWN, source: id, text, parts: null }, { language: "de", published }),
});

const WIRE = `Riga (dpa) – Die Regierung von Lettland hat am Mittwoch den Kauf von sechs Patrouillenbooten beschlossen. Die Boote sollen im kommenden Jahr geliefert werden und zwei ältere Schiffe ersetzen. Den Preis nannte das Ministerium zunächst nicht.

Nach Angaben des Ministeriums hatten sich drei Werften um den Auftrag beworben. Die Opposition hatte im Frühjahr verlangt, das Geld lieber für die Küstenwache auszugeben.`;

const CUT = `Lettland kauft Boote

Die Regierung von Lettland hat am Mittwoch den Kauf von sechs Patrouillenbooten beschlossen. Die Boote sollen im kommenden Jahr geliefert werden und zwei ältere Schiffe ersetzen.

Mehr dazu lesen Sie morgen in unserer Zeitung.`;

const OWN = `Sechs neue Boote für die Marine Lettlands: Darüber berichtete unsere Reporterin schon in der vergangenen Woche aus Ventspils. Nun ist es amtlich, das Kabinett in Riga hat zugestimmt. Im Hafen freut man sich über die Entscheidung.`;

describe("origins", () => {
  test("a shortened copy shares the origin of the agency's report, an own report does not", async () => {
    const origins = originsOf([
      await report("own", OWN),
      await report("cut", CUT, "2024-06-21"),
      await report("wire", WIRE),
    ]);
    expect(origins.map(({ articles }) => articles)).toEqual([["own"], ["wire", "cut"]]);
    expect(origins.map(({ agency }) => agency !== null)).toEqual([false, true]);
  });

  test("an outlet that an article cites is not the agency that it prints", async () => {
    const [origin] = originsOf([
      await report(
        "a",
        "Die Boote seien bestellt, meldete die dpa am Mittwoch unter Berufung auf das Ministerium (siehe unten).",
      ),
    ]);
    expect(origin?.agency).toBeNull();
  });

  test("two reports that quote the same speech at length are two origins", async () => {
    const speech =
      "„Wir kaufen sechs Boote, weil die See vor unserer Küste seit Jahren unruhiger wird und niemand für uns wacht“";
    const origins = originsOf([
      await report("a", `${speech}, sagte die Ministerin am Abend im Parlament.`),
      await report("b", `Der Saal schwieg, als die Ministerin ans Pult trat: ${speech}.`),
    ]);
    expect(origins).toHaveLength(2);
  });
});

test("copies are an equivalence: each text is in one group, named by its first", () => {
  const texts = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 40 }), { maxLength: 12 });
  fc.assert(
    fc.property(texts, (lists) => {
      const groups = copiesAmong(lists.map((list) => Uint32Array.from(list).sort()));
      groups.forEach((group, i) => {
        expect(group).toBeLessThanOrEqual(i);
        expect(groups[group]).toBe(group);
      });
    }),
  );
});
