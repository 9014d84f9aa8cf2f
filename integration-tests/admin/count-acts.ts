import type { Page } from "playwright-core"

export interface Acts {
  clicks: number
  fields: number
}

/** What a person has to press and to fill in, counted from now on, over pages and redirects. */
export async function countActs(page: Page): Promise<Acts> {
  const acts: Acts = { clicks: 0, fields: 0 }
  await page.exposeFunction("acted", (what: keyof Acts) => {
    acts[what] += 1
  })
  await page.addInitScript({
    content: `
      addEventListener("click", (event) => event.isTrusted && acted("clicks"), true)
      addEventListener("change", (event) => event.isTrusted && acted("fields"), true)
    `,
  })
  return acts
}
