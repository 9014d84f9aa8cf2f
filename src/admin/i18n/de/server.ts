// What the server says, in German. Its English is that of src/domain/words.

import type { Translated, words } from "../../../domain/words/words"
import { audit } from "./server/audit"
import { cell, setting, table } from "./server/mistakes"
import { order, outbound } from "./server/orders"
import {
  account,
  advice,
  goods,
  listing,
  parcel,
  reading,
  said,
  stock,
} from "./server/problems"
import { task } from "./server/tasks"
import { nouns, statuses } from "./server/values"

export const server: Translated<typeof words> = {
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
}
