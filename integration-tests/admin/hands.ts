// Somebody without a mouse: whatever is used is first reached with the Tab key, and what is in
// a list with the arrows.

import type { Locator, Page } from "playwright-core"

const mostPresses = 120

/** Goes on from where the focus is, as a person does. */
async function reach(
  page: Page,
  target: Locator,
  key: "Tab" | "ArrowDown"
): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < mostPresses; presses += 1) {
    if (await isFocused(target)) {
      return
    }
    await page.keyboard.press(key)
  }
  throw new Error(
    `${mostPresses} times ${key} does not lead to ${target.toString()}.`
  )
}

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((node) => node === node.ownerDocument.activeElement)

export const keyboardOf = (page: Page) => ({
  async press(target: Locator, key = "Enter") {
    await reach(page, target, "Tab")
    // As long as a finger takes: a choice by arrow is made while the key is down.
    await page.keyboard.press(key, { delay: 60 })
  },
  async choose(list: Locator, option: Locator) {
    await reach(page, list, "Tab")
    await page.keyboard.press("Enter")
    await reach(page, option, "ArrowDown")
    await page.keyboard.press("Enter")
  },
  async type(target: Locator, text: string) {
    await reach(page, target, "Tab")
    await page.keyboard.insertText(text)
  },
})
