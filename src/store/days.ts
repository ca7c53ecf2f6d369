/** The day where it is one of the calendar: an article may state "2024-02-31". */
export function dayOrNull(day: string | null | undefined): string | null {
  if (day === null || day === undefined || !/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.valueOf()) || date.toISOString().slice(0, 10) !== day ? null : day;
}

/** The day that an article's records are ordered by: without one it comes last. */
export function orderDay(published: string | null): string {
  return dayOrNull(published) ?? "-infinity";
}
