/** Whether version `a` of the engine came after `b`: 0.10.0 after 0.9.3. */
export function isNewer(a: string, b: string): boolean {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const i = left.findIndex((number, at) => number !== (right[at] ?? 0));
  return i >= 0 && left[i]! > (right[i] ?? 0);
}

function numbersOf(version: string): number[] {
  return version.split(/[.+-]/, 3).map((part) => Number.parseInt(part, 10) || 0);
}
