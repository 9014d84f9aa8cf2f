// All that the server says in sentences, in English, by area and code. The admin shows these
// words too, with its German beside them (src/admin/i18n/de/server), so nothing here computes.

import { audit } from "./audit"
import { cell, setting, table } from "./mistakes"
import { order, outbound } from "./orders"
import {
  account,
  advice,
  goods,
  listing,
  parcel,
  reading,
  said,
  stock,
} from "./problems"
import { task } from "./tasks"
import { nouns, statuses } from "./values"

export const words = {
  said,
  account,
  advice,
  audit,
  cell,
  goods,
  listing,
  nouns,
  order,
  outbound,
  parcel,
  reading,
  setting,
  statuses,
  stock,
  table,
  task,
} as const

/** The same codes in another language. */
export type Translated<Words> = {
  [Key in keyof Words]: Words[Key] extends string
    ? string
    : Translated<Words[Key]>
}
