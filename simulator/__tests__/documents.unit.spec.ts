import {
  aFeed,
  aMessage,
  createDocument,
  createFeed,
  feedOf,
  JSON_TYPE,
  sendFeed,
  upload,
} from "./feeds-for-tests"
import { america, germany } from "./listings-for-tests"
import {
  describeWithPostgres,
  errorOf,
  read,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

const MINUTE = 60_000
const feeds = "/feeds/2021-06-30"
const content = JSON.stringify(aFeed([aMessage(1, "TEA", 9)]))

describeWithPostgres("documents, and the feeds made of them", () => {
  const amazon = simulatedAmazon("documents")
  const tick = () => amazon.control.advanceClock(0)
  beforeEach(() => amazon.control.setLimits({ enabled: false }))

  it("are uploaded to an address of their own, with the type they were announced with", async () => {
    const { url } = await createDocument(amazon)

    const wrong = await upload(url, content, {
      "content-type": "application/json",
    })
    const right = await upload(url, content)

    expect([wrong.status, right.status]).toEqual([403, 200])
    expect(wrong.text).toContain("SignatureDoesNotMatch")
  })

  it.each(["x-amz-access-token", "authorization"])(
    "want no %s: the address itself is signed",
    async (header) => {
      const { url } = await createDocument(amazon)

      const answered = await upload(url, content, { [header]: "Atza|x" })

      expect(answered.status).toBe(400)
      expect(answered.text).toContain("InvalidArgument")
    }
  )

  it("are refused once five minutes are over", async () => {
    const { url } = await createDocument(amazon)
    await amazon.control.setClock({ speed: 0.001 })

    await amazon.control.advanceClock(4 * MINUTE)
    const inTime = await upload(url, content)
    await amazon.control.advanceClock(2 * MINUTE)
    const late = await upload(url, content)

    expect([inTime.status, late.status]).toEqual([200, 403])
    expect(late.text).toContain("expired")
  })

  it("are refused beyond ten megabytes", async () => {
    const { url } = await createDocument(amazon)

    const answered = await upload(url, Buffer.alloc(10 * 1024 * 1024 + 1, 32))

    expect(answered.status).toBe(400)
    expect(answered.text).toContain("EntityTooLarge")
  })

  it("cannot be reached by an address that was changed, or was meant for something else", async () => {
    const one = await createDocument(amazon)
    const other = await createDocument(amazon)
    const crossed = one.url.replace(one.feedDocumentId, other.feedDocumentId)

    const answers = [
      await upload(crossed, content),
      await upload(one.url.replace(/signature=.*/, "signature=x.y"), content),
      await read(await fetch(one.url)),
    ]

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
  })

  it("are read back by whoever asks for a fresh address, packed or unpacked on the way", async () => {
    await amazon.control.list([{ sku: "TEA" }])
    const feedId = await sendFeed(amazon, content)
    await tick()
    const { resultFeedDocumentId = "" } = await feedOf(amazon, feedId)
    const location = `${feeds}/documents/${resultFeedDocumentId}`

    const packed = await amazon.get(location)
    const unpacked = await amazon.get(
      `${location}?enableContentEncodingUrlHeader=true`
    )
    const asPacked = await fetch((packed.body as { url: string }).url)
    const asText = await fetch((unpacked.body as { url: string }).url)

    expect(packed.body).toMatchObject({
      feedDocumentId: resultFeedDocumentId,
      compressionAlgorithm: "GZIP",
    })
    expect(asPacked.headers.get("content-encoding")).toBeNull()
    expect((await asPacked.arrayBuffer()).byteLength).toBeGreaterThan(20)
    expect(asText.headers.get("content-type")).toBe(JSON_TYPE)
    expect(await asText.json()).toMatchObject({ header: { feedId } })
  })

  it("that were not uploaded make no feed, and those that were make one only", async () => {
    const { feedDocumentId, url } = await createDocument(amazon)

    const empty = await createFeed(amazon, feedDocumentId)
    await upload(url, content)
    const first = await createFeed(amazon, feedDocumentId)
    const second = await createFeed(amazon, feedDocumentId)
    const again = await upload(url, content)

    expect([empty, first, second].map(({ status }) => status)).toEqual([
      400, 202, 400,
    ])
    expect(again.status).toBe(403)
  })

  it.each([
    ["another type of feed", { feedType: "POST_PRODUCT_DATA" }, 400],
    ["no marketplace", { marketplaceIds: [] }, 400],
    ["26 marketplaces", { marketplaceIds: Array(26).fill(germany) }, 400],
    ["a marketplace of another region", { marketplaceIds: [america] }, 403],
    ["an unknown document", { inputFeedDocumentId: "x" }, 400],
    ["a field nobody knows", { quantity: 1 }, 400],
  ])("make no feed with %s", async (_name, more, status) => {
    const { feedDocumentId, url } = await createDocument(amazon)
    await upload(url, content)

    const answered = await createFeed(amazon, feedDocumentId, more)

    expect(answered.status).toBe(status)
    expect(await amazon.control.feeds()).toEqual([])
  })

  it("need a content type to be created", async () => {
    const answered = await amazon.send("POST", `${feeds}/documents`, {})

    expect(answered.status).toBe(400)
    expect(errorOf(answered).code).toBe("InvalidInput")
  })

  it("make five feeds in five minutes, whatever the bucket still holds", async () => {
    await amazon.control.setClock({ speed: 0.001 })
    await amazon.control.setLimits({ enabled: true })
    const statuses: number[] = []
    for (let feed = 0; feed < 6; feed += 1) {
      const { feedDocumentId, url } = await createDocument(amazon)
      await upload(url, content)
      statuses.push((await createFeed(amazon, feedDocumentId)).status)
    }

    await amazon.control.advanceClock(5 * MINUTE)
    const later = await sendFeed(amazon, content)

    expect(statuses).toEqual([202, 202, 202, 202, 202, 429])
    expect(later).toEqual(expect.any(String))
  })

  it("list the feeds made of them, newest first, page by page", async () => {
    const sent: string[] = []
    for (let feed = 0; feed < 3; feed += 1) {
      sent.push(await sendFeed(amazon, content))
    }
    await tick()
    const query = "feedTypes=JSON_LISTINGS_FEED&pageSize=2"

    const first = await amazon.get(`${feeds}/feeds?${query}`)
    const { nextToken = "" } = first.body as { nextToken?: string }
    const second = await amazon.get(
      `${feeds}/feeds?nextToken=${encodeURIComponent(nextToken)}`
    )

    const ids = [first, second].map(({ body }) =>
      (body as { feeds: { feedId: string }[] }).feeds.map((one) => one.feedId)
    )
    expect(ids).toEqual([[sent[2], sent[1]], [sent[0]]])
    expect(second.body).not.toHaveProperty("nextToken")
  })

  it.each([
    ["since tomorrow", "&createdSince=2100-01-01T00:00:00Z"],
    ["that failed", "&processingStatuses=FATAL,CANCELLED"],
    ["of another marketplace", "&marketplaceIds=A13V1IB3VIYZZH"],
  ])("list no feeds %s where there are none", async (_name, filter) => {
    await amazon.control.list([{ sku: "TEA" }])
    await sendFeed(amazon, content)
    await tick()

    const all = await amazon.get(`${feeds}/feeds?feedTypes=JSON_LISTINGS_FEED`)
    const none = await amazon.get(
      `${feeds}/feeds?feedTypes=JSON_LISTINGS_FEED${filter}`
    )

    expect((all.body as { feeds: unknown[] }).feeds).toHaveLength(1)
    expect(none.body).toEqual({ feeds: [] })
  })

  it.each([
    ["without a type", "feeds"],
    ["with a token and more", "feeds?nextToken=x&pageSize=2"],
    ["with a token of their own making", "feeds?nextToken=x.y"],
    ["on pages of 101", "feeds?feedTypes=JSON_LISTINGS_FEED&pageSize=101"],
    [
      "in an unknown state",
      "feeds?feedTypes=JSON_LISTINGS_FEED&processingStatuses=LOST",
    ],
  ])("list no feeds %s", async (_name, path) => {
    const answered = await amazon.get(`${feeds}/${path}`)

    expect(answered.status).toBe(400)
  })

  it("are another seller's business as much as his feeds", async () => {
    const feedId = await sendFeed(amazon, content)
    await tick()
    const { resultFeedDocumentId = "" } = await feedOf(amazon, feedId)

    const answers = [
      await amazon.get(`${feeds}/feeds/${feedId}`, { region: 1 }),
      await amazon.get(`${feeds}/documents/${resultFeedDocumentId}`, {
        region: 1,
      }),
      await amazon.get(`${feeds}/feeds/1`),
      await amazon.get(`${feeds}/documents/x`),
    ]

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  })

  it("can be lost on the way as well", async () => {
    const { url } = await createDocument(amazon)
    await amazon.control.failNext("uploadDocument", { kind: "503" })
    await amazon.control.loseAnswer("uploadDocument")

    const failed = await upload(url, content)
    await expect(upload(url, content)).rejects.toThrow("fetch failed")
    const { calls } = await amazon.control.state()

    expect(failed.status).toBe(503)
    expect(calls.uploadDocument).toMatchObject({ calls: 2, failed: 2 })
  })
})
