import { readFileSync } from "node:fs"
import { lifecyclePath, withTables } from "../write-lifecycle"

const document = readFileSync(lifecyclePath, "utf8")

it("The lifecycle in the docs is the one in the code", () => {
  expect(withTables(document)).toBe(document)
})

it("A row of the docs that differs from the code is put right", () => {
  const wrong = document.replace(/`canceled` .*/, "`canceled` | alive |")

  expect(wrong).not.toBe(document)
  expect(withTables(wrong)).toBe(document)
})

it("A document that has lost a mark is refused, with the mark's name", () => {
  expect(() =>
    withTables(document.replace("<!-- generated: acts -->", ""))
  ).toThrow('the marks of "acts" are missing')
})
