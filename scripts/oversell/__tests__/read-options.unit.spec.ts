import { readOptions } from "../read-options"

it("Without a word, everybody sells in three sales, and numbers take three different times", () => {
  expect(readOptions([])).toEqual({
    seeds: [1, 2, 3],
    delays: [10, 30, 120],
    products: 50,
    unitsEach: 20,
    contenders: ["naive", "off", "reserve", "import"],
    isWritten: false,
  })
})

it("A part can be played, but the document tells of the whole", () => {
  expect(readOptions(["--contender", "import", "--seeds", "7"])).toMatchObject({
    seeds: [7],
    contenders: ["import"],
  })
  expect(() => readOptions(["--write", "--seeds", "7"])).toThrow(
    "Leave the options out, save for --delays."
  )
})

it.each([
  [["--skus", "many"], '--skus: "many" is not a whole number above 0.'],
  [["--delays", "10,0"], '--delays: "0" is not a whole number above 0.'],
  [["--contender", "magic"], '"magic" is none of naive, off, reserve, import.'],
])("%j is refused with the value and what it can be", (words, sentence) => {
  expect(() => readOptions(words)).toThrow(sentence)
})
