// Somebody without a mouse: whatever is used is first reached with the Tab key.

import type { Locator, Page } from "playwright-core"

const mostTabs = 120

/** Goes on from where the focus is, as a person does. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if (await isFocused(target)) {
      return
    }
    await page.keyboard.press("Tab")
  }
  throw new Error(
    `${mostTabs} times Tab does not lead to ${target.toString()}.`
  )
}

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((node) => node === node.ownerDocument.activeElement)

export const keyboardOf = (page: Page) => ({
  async press(target: Locator, key = "Enter") {
    await reach(page, target)
    await page.keyboard.press(key)
  },
  async type(target: Locator, text: string) {
    await reach(page, target)
    await page.keyboard.insertText(text)
  },
})
