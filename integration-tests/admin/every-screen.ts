// Every screen, for everybody: by eye, by ear and on a phone, in both languages.

import type { Page } from "playwright-core"
import type { Reader } from "./browser"
import { findBarriers } from "./find-barriers"
import { goToScreen } from "./go-to"
import type { Screen } from "./screens"
import { story, type Stage } from "./stage"

/** Each language and theme once, and a phone; drawers where there is least room for them. */
const readers: (Reader & { hasDrawers: boolean })[] = [
  { language: "en", theme: "light", width: 1440, hasDrawers: false },
  { language: "de", theme: "dark", width: 390, hasDrawers: true },
]

export interface Looked {
  screens: Screen[]
  drawers: Screen[]
}

export function tellEveryScreen(stage: Stage, looked: () => Looked): void {
  story.each(readers)(
    "no screen has a barrier, a word without translation or anything that sticks out ($language, $theme, $width px)",
    async (reader) => {
      const page = await stage.open("/amazon", reader)
      const found: Record<string, unknown> = {}

      const { screens, drawers } = looked()
      const { pathname } = new URL(stage.demo.adminUrl)
      for (const screen of reader.hasDrawers
        ? [...screens, ...drawers]
        : screens) {
        await goToScreen(page, pathname, screen)
        const flaws = [
          ...(await barriersOf(page, screen)),
          ...(await untranslated(page)),
          ...(await overflow(page, reader.width)),
        ]
        if (flaws.length > 0) {
          found[screen.name] = flaws
        }
      }

      expect(found).toEqual({})
    }
  )
}

async function barriersOf(page: Page, { isWidget }: Screen): Promise<string[]> {
  if (!isWidget) {
    const isOver = (await page.getByRole("dialog").count()) > 0
    return findBarriers(page, [isOver ? "[role=dialog]" : "main"])
  }
  const widget = page.locator("[data-amazon]").first()
  const isThere = await widget.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false
  )
  return isThere
    ? findBarriers(page, ["[data-amazon]"])
    : ["the widget is not there"]
}

/** A key that has no words is shown as itself: "orders.list.title". */
const untranslated = async (page: Page): Promise<string[]> =>
  [
    ...(await page.locator("body").innerText()).matchAll(
      /\b(common|listings|orders|overview|settings|shipping|widgets)\.[a-z]\w*[.\w]*/g
    ),
  ].map(([key]) => `no words for ${key}`)

const overflow = async (page: Page, width: number): Promise<string[]> => {
  const widest = await page.evaluate<number>("document.body.scrollWidth")
  return widest > width ? [`${widest} px wide`] : []
}
