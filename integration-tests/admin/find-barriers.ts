// What keeps people with a screen reader, a keyboard or weak eyes from using a page, as axe sees
// it. Only the parts that are ours: the frame around them is Medusa's.

import type { AxeResults } from "axe-core"
import type { Page } from "playwright-core"

declare const axe: {
  run(context: object, options: object): Promise<AxeResults>
}

/**
 * One line for each serious or critical finding, with the elements.
 * @param within CSS selectors
 */
export async function findBarriers(
  page: Page,
  within: string[]
): Promise<string[]> {
  await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") })
  const { violations } = await page.evaluate(
    (include) =>
      axe.run(
        { include: include.map((selector) => [selector]) },
        { resultTypes: ["violations"] }
      ),
    within
  )
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 160))
          .join(" | ")}`
    )
}
