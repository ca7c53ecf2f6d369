import UPNG from "upng-js";

/** The same picture in 128 colours: a third of the size, and a page of text has few. */
export function small(png: Buffer): Buffer {
  const image = UPNG.decode(png.buffer.slice(png.byteOffset, png.byteOffset + png.length) as ArrayBuffer);
  const [frame] = UPNG.toRGBA8(image);
  return Buffer.from(UPNG.encode([frame!], image.width, image.height, 128));
}
