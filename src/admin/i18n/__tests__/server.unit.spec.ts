import { words } from "../../../domain/words/words"
import { server } from "../de/server"

type Table = Record<string, Record<string, string>>

const codes = (table: Table): string[] =>
  Object.entries(table)
    .flatMap(([area, texts]) =>
      Object.keys(texts).map((key) => `${area}.${key}`)
    )
    .sort()

const textOf = (table: Table, code: string): string => {
  const [area = "", key = ""] = code.split(".")
  return table[area]?.[key] ?? ""
}

const valuesIn = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "").sort()

const english: Table = words
const german: Table = server

it("Everything that the server can say has its German, and nothing else has", () => {
  expect(codes(german)).toEqual(codes(english))
})

it.each(codes(english))("The German of %s names the same values", (code) => {
  const text = textOf(german, code)

  expect(text).not.toBe("")
  expect(valuesIn(text)).toEqual(valuesIn(textOf(english, code)))
})

it("No German sentence of the server is the English one", () => {
  const same = codes(english).filter(
    (code) =>
      textOf(english, code) === textOf(german, code) &&
      !code.startsWith("nouns.")
  )

  expect(same).toEqual([])
})

it("German stands in German quotation marks", () => {
  const wrong = codes(german).filter((code) =>
    /["'“](?=\w|\{\{)/.test(textOf(german, code))
  )

  expect(wrong).toEqual([])
})
