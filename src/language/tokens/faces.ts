/** A face made of signs, the whole of a token: ":)", ";-(", ":D". */
export const FACE = /^[:;=]-?[()DP]+$/;

/** End of the face that begins at a sign with white space before it, or `start`: ":)" in "wie immer :) Also". */
export function endOfFace(text: string, start: number): number {
  if (start > 0 && !/\s/.test(text[start - 1] as string)) return start;
  let end = start + 1;
  if (text[end] === "-") end++;
  const mouth = end;
  while (end < text.length && end < mouth + LONGEST && "()DP".includes(text[end] as string)) end++;
  const closed = end === text.length || /\s/.test(text[end] as string);
  return end > mouth && closed ? end : start;
}

const LONGEST = 10;
