import { safe } from "../exports/index.ts";
import type { DeadLetter, Queue } from "../work/index.ts";
import { SOME_FAILED } from "./exit-codes.ts";
import { type BufferedOutput, outputTo } from "./output.ts";
import { printable } from "./printable.ts";
import { withQueue } from "./queue.ts";

interface DeadOptions {
  readonly queue: string;
  readonly json?: true;
}

/** Does one thing with dead letters. Gives the exit code: 1 where one of the numbers is not there. */
export function handleDead(
  action: "list" | "show" | "retry" | "drop",
  numbers: readonly number[],
  options: DeadOptions,
): Promise<number> {
  return withQueue(options.queue, async (queue) => {
    const output = outputTo(process.stdout);
    if (action === "list") {
      await list(queue, output, options);
      await output.flush();
      return 0;
    }
    const chosen = action === "retry" && numbers.length === 0 ? await allOf(queue) : numbers;
    let missing = 0;
    for (const number of chosen) {
      const found = action === "show" ? await show(queue, number, output) : await queue[action](number);
      if (found) continue;
      missing++;
      process.stderr.write(`lagebild: there is no dead letter ${number}\n`);
    }
    if (action === "retry") await output.print(`${chosen.length - missing} put back\n`);
    await output.flush();
    return missing > 0 ? SOME_FAILED : 0;
  });
}

async function list(queue: Queue, { print }: BufferedOutput, { json }: DeadOptions): Promise<void> {
  for await (const letter of queue.deadLetters())
    await print(json ? `${safe(JSON.stringify(letter))}\n` : `${lineOf(letter)}\n`);
}

function lineOf({ number, at, attempts, source, message }: DeadLetter): string {
  const tries = attempts === 1 ? "once" : `${attempts} times`;
  return printable(`${number}  ${at.slice(0, 19)}Z  tried ${tries}  ${source}: ${message}`);
}

async function show(queue: Queue, number: number, { print }: BufferedOutput): Promise<boolean> {
  const letter = await queue.deadLetter(number);
  if (letter === null) return false;
  await print(`${lineOf(letter)}\n`);
  if ("document" in letter.job) await print(`${printableLines(Buffer.from(letter.job.document.bytes).toString())}\n`);
  return true;
}

/** Line by line, so that nothing in it obeys a terminal. */
function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}

async function allOf(queue: Queue): Promise<number[]> {
  const numbers: number[] = [];
  for await (const { number } of queue.deadLetters()) numbers.push(number);
  return numbers;
}
