import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe-core finds on the page that is serious or worse, a line each. */
export async function seriousIssues(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const there = globalThis as unknown as { axe: typeof axe };
    return (await there.axe.run()).violations;
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
    );
}
