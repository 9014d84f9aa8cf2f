import { at } from "../../__tests__/makers"
import {
  afterPage,
  nextWindow,
  overlapMs,
  pageTokenLifeMs,
  type Cursor,
} from "../watermark"

const minutes = 60_000
const options = { firstReadingMs: 30 * 24 * 60 * minutes }
const noon = new Date(at(120))
const later = (ms: number) => new Date(noon.getTime() + ms)

const aCursor = (cursor: Partial<Cursor> = {}): Cursor => ({
  readUntil: at(60),
  window: null,
  ...cursor,
})

const aWindow = (
  window: Partial<NonNullable<Cursor["window"]>> = {}
): NonNullable<Cursor["window"]> => ({
  updatedAfter: at(55),
  pageToken: null,
  pageTokenAt: null,
  readUntil: null,
  onlyOpen: false,
  ...window,
})

it("The first reading looks back as far as the owner wants, for open orders only", () => {
  const window = nextWindow(aCursor({ readUntil: null }), noon, options)

  expect(window).toEqual(
    aWindow({
      updatedAfter: later(-options.firstReadingMs).toISOString(),
      onlyOpen: true,
    })
  )
})

it("Every other reading begins a little before the last one ended, for orders of any status", () => {
  const { updatedAfter, onlyOpen } = nextWindow(aCursor(), noon, options)

  expect(new Date(at(60)).getTime() - new Date(updatedAfter).getTime()).toBe(
    overlapMs
  )
  expect(onlyOpen).toBe(false)
})

it("A clock that ran ahead does not make us ask Amazon for the future", () => {
  const ahead = aCursor({ readUntil: later(60 * minutes).toISOString() })

  expect(nextWindow(ahead, noon, options).updatedAfter).toBe(
    later(-overlapMs).toISOString()
  )
})

it("A clock that steps back an hour leaves no gap", () => {
  const cursor = aCursor({ readUntil: noon.toISOString() })
  const hourAgo = later(-60 * minutes)

  const window = nextWindow(cursor, hourAgo, options)
  const read = afterPage(
    cursor,
    window,
    { nextPageToken: null, readUntil: hourAgo.toISOString() },
    hourAgo
  )

  expect(read).toEqual(cursor)
})

it("A window that is half read goes on where it was, also after a restart", () => {
  const window = aWindow({ pageToken: "two", pageTokenAt: at(119) })

  expect(nextWindow(aCursor({ window }), noon, options)).toEqual(window)
})

it("A window whose page token Amazon has forgotten begins again, and is read in whole", () => {
  const window = aWindow({
    pageToken: "two",
    pageTokenAt: later(-pageTokenLifeMs - 1).toISOString(),
    readUntil: at(100),
    onlyOpen: true,
  })

  expect(nextWindow(aCursor({ window }), noon, options)).toEqual(
    aWindow({ onlyOpen: true })
  )
})

it("The watermark waits for the last page", () => {
  const cursor = aCursor()

  const after = afterPage(
    cursor,
    aWindow(),
    { nextPageToken: "two", readUntil: at(118) },
    noon
  )

  expect(after).toEqual({
    readUntil: at(60),
    window: aWindow({
      pageToken: "two",
      pageTokenAt: noon.toISOString(),
      readUntil: at(118),
    }),
  })
})

it("The watermark is what Amazon's first page said, not its last", () => {
  const window = aWindow({ pageToken: "two", readUntil: at(100) })

  const after = afterPage(
    aCursor({ window }),
    window,
    { nextPageToken: null, readUntil: at(118) },
    noon
  )

  expect(after).toEqual({ readUntil: at(100), window: null })
})

it("A reading in which Amazon names no bound moves the watermark no further than it asked", () => {
  const first = aCursor({ readUntil: null })
  const window = nextWindow(first, noon, options)

  const after = afterPage(
    first,
    window,
    { nextPageToken: null, readUntil: null },
    noon
  )

  expect(after.readUntil).toBe(window.updatedAfter)
})

it("The watermark never moves back", () => {
  const after = afterPage(
    aCursor({ readUntil: at(60) }),
    aWindow(),
    { nextPageToken: null, readUntil: at(50) },
    noon
  )

  expect(after.readUntil).toBe(at(60))
})
