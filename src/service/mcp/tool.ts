import type { CallToolResult, McpServer } from "@modelcontextprotocol/server";
import type { z } from "zod";
import { SourceError } from "../../sources/index.ts";
import { StoreError } from "../../store/index.ts";

/** What an assistant can ask for. Tools only read. */
export interface Tool<Input extends z.ZodType, Output extends z.ZodType> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  /** Whether it reaches beyond the archive. */
  readonly open?: true;
  readonly run: (asked: z.output<Input>) => Promise<z.output<Output>>;
  /** The answer for reading; the same stands in it as data. */
  readonly page: (answer: z.output<Output>) => string;
}

/** What was asked for is not there. Told to the assistant, which can ask for something else. */
export class NothingThere extends Error {
  override readonly name = "NothingThere";
}

/** Adds a tool. What the asker can mend is an answer that says so; other errors go to the log and not to whoever asks. */
export function addTool<Input extends z.ZodType, Output extends z.ZodType>(
  server: McpServer,
  { name, title, description, input, output, open, run, page }: Tool<Input, Output>,
): void {
  const annotations = { title, readOnlyHint: true, idempotentHint: true, openWorldHint: open === true };
  const call = async (asked: z.output<Input>): Promise<CallToolResult> => {
    try {
      const answer = await run(asked);
      return {
        content: [{ type: "text", text: page(answer) }],
        structuredContent: answer as Record<string, unknown>,
      };
    } catch (error) {
      return { content: [{ type: "text", text: messageOf(error) }], isError: true };
    }
  };
  server.registerTool(
    name,
    { title, description, inputSchema: input, outputSchema: output, annotations },
    call as never,
  );
}

function messageOf(error: unknown): string {
  const isTheirs =
    error instanceof NothingThere ||
    error instanceof SourceError ||
    (error instanceof StoreError && error.code.startsWith("search."));
  if (isTheirs) return error.message;
  console.error(error);
  return "something went wrong in Lagebild: its log says what";
}
