// Reads the fields of a body, and of the objects in it, as strictly as Amazon: what is wrong is named.

import { invalidInput } from "../amazon-route"

const dateTime =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/

export class Fields {
  constructor(
    private readonly value: unknown,
    private readonly place = ""
  ) {
    if (typeof value !== "object" || value === null) {
      throw invalidInput(`The field '${place || "body"}' must be an object.`)
    }
  }

  names(): string[] {
    return Object.keys(this.value as object)
  }

  has(name: string): boolean {
    return this.raw(name) !== undefined
  }

  /** Of 1 to `max` characters. */
  text(name: string, max = 1000): string {
    const text = this.maybeText(name, max)
    if (!text) {
      throw invalidInput(`The field '${this.path(name)}' is missing.`)
    }
    return text
  }

  maybeText(name: string, max = 1000): string | null {
    const value = this.raw(name)
    if (value === undefined) {
      return null
    }
    if (typeof value !== "string" || value.length > max) {
      throw invalidInput(
        `The field '${this.path(name)}' must be a text of at most ${max} characters.`
      )
    }
    return value
  }

  oneOf<T extends string>(name: string, known: readonly T[]): T {
    const found = this.maybeOneOf(name, known)
    if (!found) {
      throw invalidInput(`The field '${this.path(name)}' is missing.`)
    }
    return found
  }

  maybeOneOf<T extends string>(name: string, known: readonly T[]): T | null {
    const text = this.maybeText(name)
    const found = known.find((one) => one === text)
    if (text !== null && !found) {
      throw invalidInput(
        `The value '${text}' of '${this.path(name)}' is unknown. Known are ${known.join(", ")}.`
      )
    }
    return found ?? null
  }

  /** ISO 8601 in UTC. */
  time(name: string): string {
    const text = this.text(name)
    const value = dateTime.test(text) ? Date.parse(text) : Number.NaN
    if (Number.isNaN(value)) {
      throw invalidInput(
        `The field '${this.path(name)}' is no ISO 8601 date-time such as 2026-01-31T12:00:00Z.`
      )
    }
    return new Date(value).toISOString()
  }

  /** A whole number that is not 0. */
  units(name: string): number {
    const value = this.raw(name)
    if (!Number.isInteger(value) || Number(value) < 1) {
      throw invalidInput(
        `The field '${this.path(name)}' must be a whole number from 1.`
      )
    }
    return Number(value)
  }

  flag(name: string): boolean {
    return this.raw(name) === true
  }

  object(name: string): Fields {
    return new Fields(this.raw(name), this.path(name))
  }

  maybeObject(name: string): Fields | null {
    return this.has(name) ? this.object(name) : null
  }

  /** Empty when it is absent. */
  objects(name: string): Fields[] {
    return this.list(name).map(
      (value, index) => new Fields(value, `${this.path(name)}/${index}`)
    )
  }

  texts(name: string, max = 1000): string[] {
    return this.list(name).map((value) => {
      if (typeof value !== "string" || value.length > max) {
        throw invalidInput(
          `The field '${this.path(name)}' must have texts of at most ${max} characters.`
        )
      }
      return value
    })
  }

  private list(name: string): unknown[] {
    const value = this.raw(name) ?? []
    if (!Array.isArray(value)) {
      throw invalidInput(`The field '${this.path(name)}' must be a list.`)
    }
    return value
  }

  private raw(name: string): unknown {
    return (this.value as Record<string, unknown>)[name] ?? undefined
  }

  private path(name: string): string {
    return [this.place, name].filter(Boolean).join("/")
  }
}
