// Writes docs/words.md: what the admin says, in both languages, for those who translate it or
// look a sentence up: `npx tsx scripts/write-words.ts`.

import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { de } from "../src/admin/i18n/de"
import { en } from "../src/admin/i18n/en"

export const wordsPath = join(__dirname, "..", "docs", "words.md")

interface Words {
  [key: string]: string | Words
}

/** Each sentence with its key: "common.save". */
function flatten(words: Words, path: string[] = []): [string, string][] {
  return Object.entries(words).flatMap(([key, word]): [string, string][] => {
    const at = [...path, key]
    return typeof word === "string" ? [[at.join("."), word]] : flatten(word, at)
  })
}

const cell = (text: string): string =>
  text.replaceAll("|", "\\|").replaceAll("<", "&lt;")

export function listWords(): string {
  const german = new Map(flatten(de))
  const areas = Object.entries(en).map(([area, words]) => {
    const rows = flatten(words, [area]).map(
      ([key, word]) =>
        `| \`${key}\` | ${cell(word)} | ${cell(german.get(key) ?? "")} |`
    )
    return [
      `## ${area}`,
      "",
      "| Key | English | German |",
      "| - | - | - |",
      ...rows,
    ].join("\n")
  })
  return [
    "# What the admin says",
    "",
    "Written from [src/admin/i18n](../src/admin/i18n) by `npx tsx scripts/write-words.ts`; a test fails when they differ. `{{…}}` is filled in; `_one` and `_other` are chosen by the number.",
    "",
    areas.join("\n\n"),
    "",
  ].join("\n")
}

if (require.main === module) {
  writeFileSync(wordsPath, listWords())
  console.log("docs/words.md was written.")
}
