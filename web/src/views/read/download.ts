import type { Reading } from "../../api/reading.ts";

/** Gives a reading that is in no archive as a file, a line of JSON as the service exports it. Nothing is asked or sent. */
export function downloadReading(reading: Reading): void {
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(reading)}\n`], { type: "application/jsonl" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "lagebild-text-readings.jsonl";
  link.click();
  URL.revokeObjectURL(address);
}
