// What the server says, in the reader's language: its codes and values where there are words for
// them, and otherwise its own sentence as a quotation.

import { useTranslation } from "react-i18next"
import { isMoment, type Message } from "../../domain/words/say"
import { useFormat } from "./use-format"

interface Sentence {
  sentence: string
  /** Missing in what was written down by an older version. */
  messages?: Message[]
}

interface Advice {
  advice: string | null
  advice_code: string | null
}

const money = /^(-?[\d.]+) ([A-Z]{3})$/

export function useSaid() {
  const { t, i18n } = useTranslation("amazon")
  const format = useFormat()
  const hasWords = (code: string) =>
    i18n.exists(`server.${code}`, { ns: "amazon" })

  function valueOf([name, value]: [string, string | number]) {
    if (typeof value === "number") {
      const count = format.number(value)
      return hasWords(`nouns.${name}_other`)
        ? t(`server.nouns.${name}`, { count: value, replace: { count } })
        : count
    }
    if (name.endsWith("status") && hasWords(`statuses.${value}`)) {
      return t(`server.statuses.${value}`)
    }
    const [, amount, currency] = money.exec(value) ?? []
    if (name.endsWith("amount") && amount && currency) {
      return format.money(amount, currency)
    }
    return isMoment(value) ? format.moment(value) : value
  }

  const sayOne = ({ code, values }: Message): string =>
    t(`server.${code}`, {
      replace: Object.fromEntries(
        Object.entries(values).map((value) => [value[0], valueOf(value)])
      ),
    })

  /** An error as it was written down. */
  const quote = (error: string): string =>
    sayOne({ code: "said.quoted", values: { error } })

  return {
    quote,
    say: ({ sentence, messages = [] }: Sentence): string =>
      messages.length > 0 && messages.every(({ code }) => hasWords(code))
        ? messages.map(sayOne).join(" ")
        : quote(sentence),
    advise: ({ advice, advice_code: code }: Advice): string | null =>
      code && hasWords(code) ? t(`server.${code}`) : advice,
  }
}
