// Reads query parameters as strictly as Amazon: what is not understood is refused, never ignored.

import { invalidInput } from "../amazon-route"

export const dateTime =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/

export class QueryReader {
  constructor(private readonly query: URLSearchParams) {}

  throwIfUnknown(known: readonly string[]): void {
    for (const name of this.query.keys()) {
      if (!known.includes(name)) {
        throw invalidInput(
          `The query parameter '${name}' is unknown. Known are ${known.join(", ")}.`
        )
      }
      if (this.query.getAll(name).length > 1) {
        throw invalidInput(
          `The query parameter '${name}' was given twice. Lists are separated by commas.`
        )
      }
      if (this.query.get(name) === "") {
        throw invalidInput(`The query parameter '${name}' is empty.`)
      }
    }
  }

  text(name: string): string | null {
    return this.query.get(name)
  }

  list(name: string): string[] {
    return this.query.get(name)?.split(",") ?? []
  }

  listOf<T extends string>(name: string, known: readonly T[]): T[] {
    return this.list(name).map((value) => {
      const found = known.find((one) => one === value)
      if (!found) {
        throw invalidInput(
          `The value '${value}' of '${name}' is unknown. Known are ${known.join(", ")}.`
        )
      }
      return found
    })
  }

  whole(name: string, min: number, max: number, standard: number): number {
    const text = this.query.get(name)
    if (text === null) {
      return standard
    }
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < min || value > max) {
      throw invalidInput(
        `The value '${text}' of '${name}' must be a whole number from ${min} to ${max}.`
      )
    }
    return value
  }

  /** Milliseconds, or null when absent. A date without a time or a zone is refused. */
  time(name: string): number | null {
    const text = this.query.get(name)
    if (text === null) {
      return null
    }
    const value = dateTime.test(text) ? Date.parse(text) : Number.NaN
    if (Number.isNaN(value)) {
      throw invalidInput(
        `The value '${text}' of '${name}' is no ISO 8601 date-time such as 2026-01-31T12:00:00Z.`
      )
    }
    return value
  }

  /** Everything but `without`, in one canonical line: two requests are the same when these are. */
  fingerprint(without: readonly string[]): string {
    return [...this.query.entries()]
      .filter(([name]) => !without.includes(name))
      .map(([name, value]) => `${name}=${value}`)
      .sort()
      .join("&")
  }
}
