// What happened as a code and its values, and the English sentence that is made of them. Whoever
// speaks another language makes his own of the same.

import { words } from "./words"

export type Values = Record<string, string | number>

/** One sentence: `code` is that of words.ts, such as "order.oversold". */
export interface Message {
  code: string
  values: Values
}

type Words = typeof words
type Area = Exclude<keyof Words, "nouns" | "statuses">
export type Code = {
  [A in Area]: `${A}.${keyof Words[A] & string}`
}[Area]

type TextOf<C extends Code> = C extends `${infer A extends Area}.${infer Key}`
  ? Key extends keyof Words[A]
    ? Words[A][Key]
    : never
  : never
type NamesIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never
/** Just those that the sentence of the code has room for. */
type ValuesOf<C extends Code> = Record<NamesIn<TextOf<C>>, string | number>

export const message = <C extends Code>(
  code: C,
  ...[values]: [NamesIn<TextOf<C>>] extends [never] ? [] : [ValuesOf<C>]
): Message => ({ code, values: values ?? {} })

/** An error as it was written down, behind what is said of it. */
export const quoted = (error: string | null | undefined): Message[] =>
  error ? [message("said.quoted", { error })] : []

/** The messages and their English, as an answer has them. */
export interface Said {
  sentence: string
  messages: Message[]
}

export const say = (...messages: Message[]): Said => ({
  sentence: messages.map(inEnglish).join(" "),
  messages,
})

function inEnglish({ code, values }: Message): string {
  const [area = "", key = ""] = code.split(".")
  const text = textAt(area, key) ?? code
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    valueInEnglish(name, values[name] ?? "")
  )
}

const textAt = (area: string, key: string): string | undefined =>
  (words as Record<string, Record<string, string>>)[area]?.[key]

const isoMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** The whole of it: SKUs are free text, and some shops begin them with a date. */
export const isMoment = (text: string): boolean =>
  isoMoment.test(text) && !Number.isNaN(Date.parse(text))

/** docs/api.md promises what is made of which value: the admin does the same. */
function valueInEnglish(name: string, value: string | number): string {
  const text = String(value)
  if (typeof value === "number") {
    const noun = textAt("nouns", `${name}_${value === 1 ? "one" : "other"}`)
    return noun?.replace("{{count}}", text) ?? text
  }
  if (name.endsWith("status")) {
    return textAt("statuses", text) ?? text
  }
  return isMoment(text)
    ? `${new Date(text).toISOString().slice(0, 16).replace("T", " ")} UTC`
    : text
}
