import { isSpace, type Span } from "../../text/index.ts";

/** A line, or several that are one paragraph broken by hand at the width of a screen or a mail. */
export interface Unit extends Span {
  /** Whether a blank line, or the start of the text, stands before it. */
  readonly apart: boolean;
}

/** Shorter lines are not broken by hand: "- Punkt eins" stays alone. */
const SHORTEST_BROKEN = 30;
/** Longer lines are not broken by hand either. */
const LONGEST_BROKEN = 130;
/** Share of lines that go on in lower case in a block broken by hand; in German prose about half of them do. */
const SHARE_GOING_ON = 0.3;

/** The non-blank lines of the text in order, without white space around them, those of one broken paragraph as one. O(n). */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let block: Unit[] = [];
  const close = () => {
    for (const unit of joinBroken(text, block)) units.push(unit);
    block = [];
  };
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start < end) block.push({ start, end, apart: block.length === 0 });
    else close();
    from = to + 1;
  }
  close();
  return units;
}

/** Lines without a blank one between them: all one paragraph, or joined where a line goes on in lower case. */
function joinBroken(text: string, block: readonly Unit[]): readonly Unit[] {
  if (block.length < 2) return block;
  const whole = isBrokenByHand(text, block);
  const joined: Unit[] = [];
  block.forEach((line, i) => {
    const before = joined[joined.length - 1];
    const goesOn = i > 0 && (whole || isContinuation(text, block[i - 1] as Unit, line));
    if (before && goesOn) joined[joined.length - 1] = { ...before, end: line.end };
    else joined.push(line);
  });
  return joined;
}

/** Three lines or more of about one width, of which many go on in lower case. */
function isBrokenByHand(text: string, block: readonly Unit[]): boolean {
  if (block.length < 3) return false;
  let widest = 0;
  let narrowest = Number.POSITIVE_INFINITY;
  let goingOn = 0;
  block.forEach((line, i) => {
    const width = line.end - line.start;
    widest = Math.max(widest, width);
    if (i < block.length - 1) narrowest = Math.min(narrowest, width);
    if (i > 0 && isContinuation(text, block[i - 1] as Unit, line)) goingOn++;
  });
  const evenly = widest <= LONGEST_BROKEN && narrowest >= SHORTEST_BROKEN && narrowest >= widest * 0.6;
  return evenly && goingOn >= (block.length - 1) * SHARE_GOING_ON;
}

function isContinuation(text: string, before: Unit, line: Unit): boolean {
  if (text.startsWith("http", line.start)) return false;
  const last = text.charAt(before.end - 1);
  return (
    before.end - before.start >= SHORTEST_BROKEN && /\p{Ll}/u.test(text.charAt(line.start)) && !/[.!?:;“”"…]/.test(last)
  );
}
