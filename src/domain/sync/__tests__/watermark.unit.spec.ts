import { at } from "../../__tests__/makers"
import {
  afterPage,
  nextWindow,
  overlapMs,
  pageTokenLifeMs,
  unread,
  isCatchUp,
  type Cursor,
  type Window,
} from "../watermark"

const minutes = 60_000
const options = { firstReadingMs: 30 * 24 * 60 * minutes }
const noon = new Date(at(120))
const later = (ms: number) => new Date(noon.getTime() + ms)

const aCursor = (cursor: Partial<Cursor> = {}): Cursor => ({
  readUntil: at(60),
  covers: ["DE"],
  window: null,
  ...cursor,
})

const aWindow = (window: Partial<Window> = {}): Window => ({
  marketplaceIds: ["DE"],
  updatedAfter: at(55),
  pageToken: null,
  pageTokenAt: null,
  readUntil: null,
  isFirst: false,
  ...window,
})

it("The first reading looks back as far as the owner wants, for open orders only", () => {
  const window = nextWindow(unread, ["DE"], noon, options)

  expect(window).toEqual(
    aWindow({
      updatedAfter: later(-options.firstReadingMs).toISOString(),
      isFirst: true,
    })
  )
})

it("Every other reading begins a little before the last one ended, for orders of any status", () => {
  const { updatedAfter, isFirst } = nextWindow(aCursor(), ["DE"], noon, options)

  expect(new Date(at(60)).getTime() - new Date(updatedAfter).getTime()).toBe(
    overlapMs
  )
  expect(isFirst).toBe(false)
})

it("A clock that ran ahead does not make us ask Amazon for the future", () => {
  const ahead = aCursor({ readUntil: later(60 * minutes).toISOString() })

  expect(nextWindow(ahead, ["DE"], noon, options).updatedAfter).toBe(
    later(-overlapMs).toISOString()
  )
})

it("A clock that steps back an hour leaves no gap", () => {
  const cursor = aCursor({ readUntil: noon.toISOString() })
  const hourAgo = later(-60 * minutes)

  const window = nextWindow(cursor, ["DE"], hourAgo, options)
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

  expect(nextWindow(aCursor({ window }), ["DE"], noon, options)).toEqual(window)
})

it("A window whose page token Amazon has forgotten is read again from its beginning", () => {
  const window = aWindow({
    pageToken: "two",
    pageTokenAt: later(-pageTokenLifeMs - 1).toISOString(),
    readUntil: at(100),
  })

  expect(nextWindow(aCursor({ window }), ["DE"], noon, options)).toEqual(
    aWindow()
  )
})

describe("A marketplace that joins an account later", () => {
  const cursor = aCursor()
  const catchUp = nextWindow(cursor, ["DE", "FR"], noon, options)

  it("has a first reading of its own, for its open orders only", () => {
    expect(catchUp).toEqual(
      aWindow({
        marketplaceIds: ["FR"],
        updatedAfter: later(-options.firstReadingMs).toISOString(),
        isFirst: true,
      })
    )
    expect(isCatchUp(cursor, catchUp)).toBe(true)
  })

  it("is read together with the others from then on, and they miss nothing", () => {
    const read = afterPage(
      cursor,
      catchUp,
      { nextPageToken: null, readUntil: at(118) },
      noon
    )

    const next = nextWindow(read, ["DE", "FR"], noon, options)

    expect(read).toEqual(aCursor({ covers: ["DE", "FR"] }))
    expect(next).toEqual(aWindow({ marketplaceIds: ["DE", "FR"] }))
    expect(isCatchUp(read, next)).toBe(false)
  })

  it("waits until the window under way has been read", () => {
    const window = aWindow({ pageToken: "two", pageTokenAt: at(119) })

    expect(nextWindow(aCursor({ window }), ["DE", "FR"], noon, options)).toBe(
      window
    )
  })
})

it("A marketplace that has left an account is asked for no more", () => {
  const { marketplaceIds } = nextWindow(
    aCursor({ covers: ["DE", "FR"] }),
    ["DE"],
    noon,
    options
  )

  expect(marketplaceIds).toEqual(["DE"])
})

it("The watermark waits for the last page", () => {
  const cursor = aCursor()

  const after = afterPage(
    cursor,
    aWindow(),
    { nextPageToken: "two", readUntil: at(118) },
    noon
  )

  expect(after).toEqual(
    aCursor({
      window: aWindow({
        pageToken: "two",
        pageTokenAt: noon.toISOString(),
        readUntil: at(118),
      }),
    })
  )
})

it("The watermark is what Amazon's first page said, not its last", () => {
  const window = aWindow({ pageToken: "two", readUntil: at(100) })

  const after = afterPage(
    aCursor({ window }),
    window,
    { nextPageToken: null, readUntil: at(118) },
    noon
  )

  expect(after).toEqual(aCursor({ readUntil: at(100) }))
})

it("A reading in which Amazon names no bound moves the watermark no further than it asked", () => {
  const window = nextWindow(unread, ["DE"], noon, options)

  const after = afterPage(
    unread,
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
