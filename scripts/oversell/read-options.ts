// What the caller wants played.

import { parseArgs } from "node:util"
import { contenders, type ContenderName } from "./contenders"

export interface Options {
  seeds: number[]
  delays: number[]
  products: number
  unitsEach: number
  contenders: ContenderName[]
  isWritten: boolean
}

const defaults = {
  seeds: "1,2,3",
  skus: "50",
  units: "20",
  delays: "10,30,120",
}

/** Throws a sentence for the caller. */
export function readOptions(words: string[]): Options {
  const text = (value: string) => ({ type: "string" as const, default: value })
  const { values } = parseArgs({
    args: words,
    options: {
      seeds: text(defaults.seeds),
      skus: text(defaults.skus),
      units: text(defaults.units),
      delays: text(defaults.delays),
      contender: text(contenders.join(",")),
      write: { type: "boolean", default: false },
    },
  })
  const isWhole =
    values.contender === contenders.join(",") &&
    // Any delays: each has a table of its own.
    Object.entries(defaults).every(
      ([name, value]) =>
        name === "delays" || values[name as keyof typeof defaults] === value
    )
  if (values.write && !isWhole) {
    throw new Error(
      "Failed to write docs/oversell.md: it tells of all contenders and seeds. Leave the options out, save for --delays."
    )
  }
  return {
    seeds: numbersOf("seeds", values.seeds),
    delays: numbersOf("delays", values.delays),
    products: numberOf("skus", values.skus),
    unitsEach: numberOf("units", values.units),
    contenders: values.contender.split(",").map(contenderOf),
    isWritten: values.write,
  }
}

const numbersOf = (option: string, list: string): number[] =>
  list.split(",").map((word) => numberOf(option, word))

function numberOf(option: string, word: string): number {
  const number = Number(word)
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new Error(
      `Failed to read --${option}: "${word}" is not a whole number above 0.`
    )
  }
  return number
}

function contenderOf(word: string): ContenderName {
  const found = contenders.find((one) => one === word)
  if (!found) {
    throw new Error(
      `Failed to read --contender: "${word}" is none of ${contenders.join(", ")}.`
    )
  }
  return found
}
