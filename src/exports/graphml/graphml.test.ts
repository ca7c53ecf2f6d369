import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-graphml";
import { beforeAll, describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { Reading } from "../../reading/index.ts";
import { exported, sampleReadings } from "../sample.ts";
import { escaped } from "../xml.ts";
import { graphml } from "./graphml.ts";

/** A folder with graphml.xsd and xlink.xsd, as Debian's libjgrapht-java has them. */
const SCHEMA = process.env.LAGEBILD_TEST_GRAPHML_XSD;
if (SCHEMA === undefined)
  console.warn("SKIPPED GraphML's schema: no LAGEBILD_TEST_GRAPHML_XSD; .ci/graphml-xsd FOLDER fetches it");

let readings: readonly [Reading, Reading];
let xml: string;
beforeAll(async () => {
  readings = await sampleReadings();
  xml = await exported(graphml, ...readings);
});

describe("GraphML", () => {
  test("graphology reads it: states as nodes, what they do to each other as edges", () => {
    const graph = parse(MultiDirectedGraph, xml);
    expect(graph.getNodeAttribute("BLR", "label")).toBe("Belarus");
    const edges = graph.directedEdges("BLR", "VEN").map((edge) => graph.getEdgeAttributes(edge));
    expect(edges.map(({ class: name, stage, certainty, month }) => [name, stage, certainty, month])).toEqual(
      expect.arrayContaining([
        ["material cooperation", undefined, "asserted", "2024-06"],
        ["material cooperation", undefined, "hearsay", "2024-06"],
        ["exchange", "delivered", "asserted", "2024-06"],
        ["exchange", "delivered", "hearsay", "2024-06"],
      ]),
    );
    for (const { evidence } of edges) expect(evidence).toMatch(/^“[^”]+geliefert.*kueste\.example/);
    expect(edges.map(({ weight }) => weight)).toEqual([1, 1, 1, 1]);
  });

  test("a reprint adds an article, no origin", async () => {
    const [german] = readings;
    const reprint = { ...german, article: { ...german.article, outlet: "Hafenbote", url: null } };
    const graph = parse(MultiDirectedGraph, await exported(graphml, german, reprint));
    const [edge] = graph.directedEdges("POL", "LVA");
    expect(graph.getEdgeAttributes(edge)).toMatchObject({ weight: 2, articles: 2, origins: 1 });
  });

  test("is well-formed whatever an article holds", async () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join("");
    const text = `${units}😀]]>`;
    const contents = `<a b="${escaped(text)}">${escaped(text)}</a>`;
    const { valid, errors } = await validateXML({ xml: [{ fileName: "a.xml", contents }], schema: ANY });
    expect([valid, errors]).toEqual([true, []]);
  });

  test.skipIf(SCHEMA === undefined)("holds to the schema of graphml.graphdrawing.org", async () => {
    const [schema, xlink] = ["graphml.xsd", "xlink.xsd"].map((name) => readFileSync(join(SCHEMA!, name), "utf8"));
    const check = (contents: string) =>
      validateXML({
        xml: [{ fileName: "network.graphml", contents }],
        schema: [schema!],
        preload: [{ fileName: "xlink.xsd", contents: xlink! }],
      });
    expect((await check(xml)).errors).toEqual([]);
    expect((await check(xml.replaceAll("<node ", "<knoten "))).valid).toBe(false);
  });
});

const ANY = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"><xs:complexType mixed="true"><xs:attribute name="b"/></xs:complexType></xs:element></xs:schema>`;
