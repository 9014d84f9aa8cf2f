import { at } from "../../__tests__/makers"
import { unread, type Cursor } from "../../sync/watermark"
import { isIntakeCurrent, type CurrencyQuestion } from "../intake-currency"

const minutes = 60_000

/** Read until ten past, everywhere. */
const aCursor = (cursor: Partial<Cursor> = {}): Cursor => ({
  readUntil: at(10),
  covers: ["DE", "FR"],
  window: null,
  firstWindow: null,
  ...cursor,
})

/** Asked at a quarter past, for what was sent at five past. */
const isCurrent = (
  cursor: Cursor,
  question: Partial<CurrencyQuestion> = {}
): boolean =>
  isIntakeCurrent(cursor, {
    now: new Date(at(15)),
    staleAfterMs: 10 * minutes,
    after: at(5),
    marketplaceIds: ["DE"],
    ...question,
  })

const aWindow = {
  marketplaceIds: ["UK"],
  updatedAfter: at(0),
  pageToken: "next",
  pageTokenAt: at(14),
  readUntil: at(14),
}

it.each<{ what: string; isSo: boolean }>([
  {
    what: "Orders that were read past the last send are current",
    isSo: isCurrent(aCursor()),
  },
  {
    what: "Orders that were read up to the very moment of it are current",
    isSo: isCurrent(aCursor(), { after: at(10) }),
  },
  {
    what: "Where nothing was sent yet, any fresh reading is current",
    isSo: isCurrent(aCursor(), { after: null }),
  },
  {
    what: "The long first reading of another marketplace is no reason to wait",
    isSo: isCurrent(aCursor({ firstWindow: aWindow })),
  },
])("$what", ({ isSo }) => {
  expect(isSo).toBe(true)
})

it.each<{ what: string; isSo: boolean }>([
  {
    what: "Before the first reading",
    isSo: isCurrent(unread, { after: null }),
  },
  {
    what: "A millisecond before the last send",
    isSo: isCurrent(aCursor(), {
      after: new Date(new Date(at(10)).getTime() + 1).toISOString(),
    }),
  },
  {
    what: "In the middle of a window's pages",
    isSo: isCurrent(aCursor({ window: aWindow })),
  },
  {
    what: "Where one of the SKU's marketplaces has not been read",
    isSo: isCurrent(aCursor(), { marketplaceIds: ["DE", "UK"] }),
  },
  {
    what: "When the reading itself is too old",
    isSo: isCurrent(aCursor(), { now: new Date(at(21)) }),
  },
])("$what, the intake is not current", ({ isSo }) => {
  expect(isSo).toBe(false)
})
