import type { Exchange, Goods } from "../../reading/index.ts";
import { type Columns, tableOf } from "./csv.ts";
import { date, evidenceColumns, listed, ofActors, type Row, rowId } from "./record.ts";

/** One kind of goods of an exchange. */
type Delivery = Exchange & { readonly one: Goods };

/**
 * Columns named as in the SIPRI Arms Transfers Database's trade register, as far as a reading fills them: a row for each
 * kind of goods; behind them what is given in return, who says it, how sure, on which words.
 */
const COLUMNS: Columns<Row<Delivery>> = {
  "Exchange ID": rowId,
  Recipient: ({ reading, item }) => ofActors(reading, item.receiver, ({ name }) => name),
  "Recipient Country": ({ reading, item }) => ofActors(reading, item.receiver, ({ code }) => code),
  Supplier: ({ reading, item }) => ofActors(reading, item.giver, ({ name }) => name),
  "Supplier Country": ({ reading, item }) => ofActors(reading, item.giver, ({ code }) => code),
  Designation: ({ item }) => item.one.words,
  Description: ({ item }) => item.one.kind,
  Number: ({ item }) => item.one.quantity,
  Unit: ({ item }) => item.one.unit,
  Stage: ({ item }) => item.stage,
  Date: date,
  "In Return For": ({ reading, item }) => listed(item.inReturnFor.map((id) => rowId({ reading, item: { id } }))),
  ...evidenceColumns<Delivery>(),
};

/** The exchanges of readings as a table, in reading order. */
export const exchangesTable = tableOf(COLUMNS, (reading) =>
  reading.exchanges.flatMap((exchange) => exchange.goods.map((one) => ({ reading, item: { ...exchange, one } }))),
);
