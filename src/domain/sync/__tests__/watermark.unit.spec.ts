import { at } from "../../__tests__/makers"
import {
  afterPage,
  keepOnly,
  nextFirstWindow,
  nextWindow,
  overlapMs,
  pageTokenLifeMs,
  unread,
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
  firstWindow: null,
  ...cursor,
})

const aWindow = (window: Partial<Window> = {}): Window => ({
  marketplaceIds: ["DE"],
  updatedAfter: at(55),
  pageToken: null,
  pageTokenAt: null,
  readUntil: null,
  ...window,
})

const lastPage = (readUntil: string | null) => ({
  nextPageToken: null,
  readUntil,
})

it("The first reading looks back as far as the owner wants", () => {
  expect(nextWindow(unread, noon)).toBeNull()
  expect(nextFirstWindow(unread, ["DE"], noon, options)).toEqual(
    aWindow({
      updatedAfter: later(-options.firstReadingMs).toISOString(),
    })
  )
})

it("Every other reading begins a little before the last one ended", () => {
  const cursor = aCursor()

  const window = nextWindow(cursor, noon)

  expect(new Date(at(60)).getTime() - overlapMs).toBe(
    new Date(window?.updatedAfter ?? "").getTime()
  )
  expect(nextFirstWindow(cursor, ["DE"], noon, options)).toBeNull()
})

it("A clock that ran ahead does not make us ask Amazon for the future", () => {
  const ahead = aCursor({ readUntil: later(60 * minutes).toISOString() })

  expect(nextWindow(ahead, noon)?.updatedAfter).toBe(
    later(-overlapMs).toISOString()
  )
})

it("A clock that steps back an hour leaves no gap", () => {
  const cursor = aCursor({ readUntil: noon.toISOString() })
  const hourAgo = later(-60 * minutes)
  const window = nextWindow(cursor, hourAgo) ?? aWindow()

  const read = afterPage(
    "window",
    cursor,
    window,
    lastPage(hourAgo.toISOString()),
    hourAgo
  )

  expect(read.readUntil).toBe(noon.toISOString())
})

it("A window that is half read goes on where it was, also after a restart", () => {
  const window = aWindow({ pageToken: "two", pageTokenAt: at(119) })

  expect(nextWindow(aCursor({ window }), noon)).toEqual(window)
  expect(
    nextFirstWindow({ ...unread, firstWindow: window }, ["DE"], noon, options)
  ).toEqual(window)
})

it("A window whose page token Amazon has forgotten is read again from its beginning", () => {
  const window = aWindow({
    pageToken: "two",
    pageTokenAt: later(-pageTokenLifeMs - 1).toISOString(),
    readUntil: at(100),
  })

  expect(nextWindow(aCursor({ window }), noon)).toEqual(aWindow())
})

it("The watermark waits for the last page", () => {
  const cursor = aCursor()

  const after = afterPage(
    "window",
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
  const window = aWindow({ readUntil: at(100) })

  const after = afterPage(
    "window",
    aCursor({ window }),
    window,
    lastPage(at(119)),
    noon
  )

  expect(after).toEqual(aCursor({ readUntil: at(100) }))
})

it("A reading in which Amazon names no bound moves the watermark no further than it asked", () => {
  const window = aWindow()

  const after = afterPage("firstWindow", unread, window, lastPage(null), noon)

  expect(after.readUntil).toBe(window.updatedAfter)
})

describe("A marketplace that joins an account later", () => {
  const cursor = aCursor()
  const first = nextFirstWindow(cursor, ["DE", "FR"], noon, options)

  it("has a first reading of its own, while the others go on", () => {
    expect(first).toEqual(
      aWindow({
        marketplaceIds: ["FR"],
        updatedAfter: later(-options.firstReadingMs).toISOString(),
      })
    )
    expect(nextWindow(cursor, noon)?.marketplaceIds).toEqual(["DE"])
  })

  it("is read together with the others from then on", () => {
    const read = afterPage(
      "firstWindow",
      cursor,
      first ?? aWindow(),
      lastPage(at(118)),
      noon
    )

    expect(read).toEqual(aCursor({ covers: ["DE", "FR"] }))
    expect(nextWindow(read, noon)).toEqual(
      aWindow({ marketplaceIds: ["DE", "FR"] })
    )
    expect(nextFirstWindow(read, ["DE", "FR"], noon, options)).toBeNull()
  })

  it("misses nothing that changed while its first reading took its time", () => {
    const ahead = aCursor({ readUntil: at(110) })
    const slow = aWindow({ marketplaceIds: ["FR"], readUntil: at(80) })

    const read = afterPage("firstWindow", ahead, slow, lastPage(at(119)), noon)

    expect(read.readUntil).toBe(at(80))
  })
})

describe("A marketplace that has left an account", () => {
  const left = keepOnly(aCursor({ covers: ["DE", "FR"] }), ["DE"])

  it("is asked for no more", () => {
    expect(nextWindow(left, noon)?.marketplaceIds).toEqual(["DE"])
  })

  it("makes a window that names it begin again without it", () => {
    const window = aWindow({
      marketplaceIds: ["DE", "FR"],
      pageToken: "two",
      pageTokenAt: at(119),
    })

    const half = keepOnly(aCursor({ covers: ["DE", "FR"], window }), ["DE"])

    expect(nextWindow(half, noon)).toEqual(aWindow())
  })

  it("is a newcomer when it comes back", () => {
    expect(
      nextFirstWindow(left, ["DE", "FR"], noon, options)?.marketplaceIds
    ).toEqual(["FR"])
  })

  it("does not make all that was missed be read, if it was the only one", () => {
    const alone = keepOnly(aCursor(), [])
    const first = nextFirstWindow(alone, ["DE"], noon, options)

    const read = afterPage(
      "firstWindow",
      alone,
      first ?? aWindow(),
      lastPage(at(119)),
      noon
    )

    expect(read.readUntil).toBe(at(119))
  })
})
