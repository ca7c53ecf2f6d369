/**
 * Pieces of text as the body of an answer, made as fast as somebody reads them. The first one is made before, so that
 * what cannot begin is an error and not half a file.
 */
export async function streamOf(pieces: AsyncIterable<string>): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  let piece = await iterator.next();
  return new ReadableStream({
    async pull(controller) {
      if (piece.done) return controller.close();
      controller.enqueue(encoder.encode(piece.value));
      piece = await iterator.next();
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
