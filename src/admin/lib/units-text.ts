// Whole numbers as they stand in a form: text, and empty where nothing is said.

import { z } from "zod"

/** Amazon's quantities are 32-bit integers. */
export const mostUnits = 2_000_000_000

export const toText = (units: number | null): string =>
  units === null ? "" : String(units)

export const toUnits = (text: string): number | null =>
  text.trim() === "" ? null : Number(text)

interface Bounds {
  least: number
  most: number
  /** Said when it is neither empty nor such a number. */
  message: string
}

export const unitsText = ({ least, most, message }: Bounds) =>
  z.string().refine((text) => {
    const units = toUnits(text)
    return (
      units === null ||
      (Number.isInteger(units) && units >= least && units <= most)
    )
  }, message)
