// Writes the tables of docs/order-lifecycle.md from the code that they describe:
// `npx tsx scripts/write-lifecycle.ts`. With `--check` it only says whether they are up to
// date.

import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import {
  acts,
  phaseAfter,
  phases,
  type Act,
  type Goal,
} from "../src/domain/order/decide"
import {
  firstSightings,
  isAwaitingPayment,
  isPaid,
  reachableFrom,
  statuses,
  transitions,
  type Status,
} from "../src/domain/order/status"

export const lifecyclePath = join(__dirname, "..", "docs", "order-lifecycle.md")

const whatWeDo: Record<Act, string> = {
  leave: "Nothing. It is where it should be, or not ours to touch.",
  hold: "Keep its units out of the number on Amazon. The storefront does not change.",
  release: "Give its units back to the number on Amazon.",
  place:
    "Create the order in Medusa as a placeholder: no price, no address, an e-mail address that reaches nobody. Reserve its units and lock it.",
  revise:
    "Bring lines, quantities and reservations in line with what Amazon says now.",
  read: "Ask Amazon for the order. Payment is verified, but prices or address are not here yet.",
  import: "Create the order and complete it in the same pass.",
  complete:
    "Fill the placeholder with buyer, address, prices, taxes and payment, unlock it, tell `order.placed`. Its reservations stay as they are.",
  follow:
    "Follow what changes later: fewer units, or units that Medusa has fulfilled.",
  cancel_placeholder:
    "Release its units, unlock and cancel it. `order.placed` is never told of it.",
  cancel_order:
    "Release its units and cancel it as Medusa cancels any order. One that Medusa has already fulfilled waits for a person.",
  close:
    "Make sure that nothing is held any more, should a late worker have written something.",
}

const meaningOf = (status: Status): string =>
  isAwaitingPayment(status)
    ? "waits for its payment"
    : isPaid(status)
      ? "paid"
      : "never to be shipped"

const listOf = (words: readonly string[]): string =>
  words.length === 0 ? "nothing" : words.map((word) => `\`${word}\``).join(", ")

/** A table as prettier leaves it. */
function table(head: string[], rows: string[][]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0))
  )
  const toLine = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`
  const rule = widths.map((width) => "-".repeat(width))
  return [head, rule, ...rows].map(toLine).join("\n")
}

const statusTable = (): string =>
  table(
    ["Status", "It is", "Next, in one step", "Later, when steps were missed"],
    statuses.map((status) => [
      `\`${status}\``,
      meaningOf(status),
      listOf(transitions[status]),
      listOf(
        [...reachableFrom(status)].filter(
          (later) => !transitions[status].includes(later)
        )
      ),
    ])
  )

const statusDiagram = (): string =>
  [
    "```mermaid",
    "stateDiagram-v2",
    ...firstSightings
      .filter(isAwaitingPayment)
      .map((status) => `  [*] --> ${status}`),
    ...statuses.flatMap((from) =>
      transitions[from].length === 0
        ? [`  ${from} --> [*]`]
        : transitions[from].map((to) => `  ${from} --> ${to}`)
    ),
    "```",
  ].join("\n")

const goals = Object.keys(acts.none) as Goal[]

const actTable = (): string =>
  table(
    ["It is \\ it is to be", ...goals.map((goal) => `\`${goal}\``)],
    phases.map((phase) => [
      `\`${phase}\``,
      ...goals.map((goal) => acts[phase][goal]),
    ])
  )

const wordsForActs = (): string =>
  table(
    ["Act", "What we do", "Then it is"],
    (Object.keys(whatWeDo) as Act[]).map((act) => {
      const from = phases.filter((phase) =>
        goals.some((goal) => acts[phase][goal] === act)
      )
      const after = new Set(from.map((phase) => phaseAfter(phase, act)))
      const isStill = from.every((phase) => phaseAfter(phase, act) === phase)
      return [act, whatWeDo[act], isStill ? "what it was" : listOf([...after])]
    })
  )

const parts: Record<string, () => string> = {
  diagram: statusDiagram,
  statuses: statusTable,
  acts: actTable,
  words: wordsForActs,
}

/** The document with every generated part as the code has it now. */
export function withTables(document: string): string {
  return Object.entries(parts).reduce((text, [name, write]) => {
    const part = new RegExp(
      `(<!-- generated: ${name} -->)[^]*?(<!-- end: ${name} -->)`
    )
    if (!part.test(text)) {
      throw new Error(
        `Failed to write ${lifecyclePath}: the marks of "${name}" are missing. Put <!-- generated: ${name} --> and <!-- end: ${name} --> where it belongs.`
      )
    }
    return text.replace(
      part,
      (_, start: string, end: string) => `${start}\n\n${write()}\n\n${end}`
    )
  }, document)
}

function main(isCheck: boolean): void {
  const document = readFileSync(lifecyclePath, "utf8")
  const current = withTables(document)
  if (current === document) {
    console.log("docs/order-lifecycle.md is up to date.")
  } else if (isCheck) {
    console.error(
      "docs/order-lifecycle.md is out of date: run `npx tsx scripts/write-lifecycle.ts`."
    )
    process.exitCode = 1
  } else {
    writeFileSync(lifecyclePath, current)
    console.log("docs/order-lifecycle.md was written.")
  }
}

if (require.main === module) {
  main(process.argv.includes("--check"))
}
