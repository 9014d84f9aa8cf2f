import { readFileSync } from "node:fs"
import { listWords, wordsPath } from "../write-words"

it("the list of what the admin says is that of the admin", () => {
  const list = listWords()

  expect(readFileSync(wordsPath, "utf8")).toBe(list)
})

it("every sentence of the admin has its German", () => {
  const untranslated = listWords()
    .split("\n")
    .filter((line) => /^\| `[^|]+\| [^|]+ \|  \|$/.test(line))

  expect(untranslated).toEqual([])
})
