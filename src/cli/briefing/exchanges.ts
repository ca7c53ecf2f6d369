import type { Exchange, Goods } from "../../reading/index.ts";
import { excerpt } from "./excerpt.ts";
import { certainty, rule, saidBy, when } from "./facts.ts";
import { STATUS_LABELS } from "./labels.ts";
import { entry, type Line, limitOf, listed, type Page, section } from "./page.ts";
import { dim, plain, type Run, strong } from "./runs.ts";
import { arrow } from "./voices.ts";

/** Lines that the words of one exchange may take. */
const LINES = 3;

/** Who gives what to whom: the ledger, in reading order. */
export function exchangeLines(page: Page): Line[] {
  const { exchanges } = page.reading;
  const ordered = exchanges.toSorted((a, b) => startOf(a) - startOf(b));
  const lines = ordered.flatMap((exchange, i) => [...(i === 0 ? [] : [[]]), ...exchangeEntry(page, exchange)]);
  return section("WHO GIVES WHAT TO WHOM", exchanges.length, lines);
}

function exchangeEntry(page: Page, exchange: Exchange): Line[] {
  const keep = exchange.goods.map((goods) => goods.span);
  const words = excerpt(page.text, exchange.evidence, { keep, limit: limitOf(page, LINES) });
  const parties = arrow(page, exchange.giver, exchange.receiver);
  const goods = exchange.goods.length === 0 ? [dim("goods not named")] : listed(exchange.goods.map(goodsRuns));
  const paragraphs = [[...goods, dim(":"), plain(" "), ...parties], words];
  return entry(page, { offset: startOf(exchange), paragraphs, facts: facts(page, exchange) });
}

/** MUNITIONS “artillery shells” (some 7,000 containers). */
function goodsRuns({ kind, words, quantity, unit }: Goods): Run[] {
  const amount = [quantity, unit].filter((part) => part !== null).join(" ");
  return [strong(kind.toUpperCase()), plain(` “${words}”`), ...(amount === "" ? [] : [plain(` (${amount})`)])];
}

function facts(page: Page, exchange: Exchange): Line[] {
  return [
    [dim(`[${exchange.id}] `), plain(exchange.stage), ...rule(page, exchange.rule)],
    [plain(STATUS_LABELS[exchange.status])],
    when(page, exchange.time),
    inReturn(page, exchange),
    saidBy(page, exchange.saidBy),
    certainty(page, exchange.certainty),
  ];
}

/** in return for FOOD “wheat” [x2] */
function inReturn(page: Page, { inReturnFor }: Exchange): Run[] {
  const others = inReturnFor.flatMap((id) => page.exchanges.get(id) ?? []);
  if (others.length === 0) return [];
  return [dim("in return for "), ...listed(others.map((x) => [...listed(x.goods.map(goodsRuns)), dim(` [${x.id}]`)]))];
}

function startOf({ evidence }: Exchange): number {
  return evidence[0]?.[0] ?? 0;
}
