import { comparePackages } from "../compare-packages"
import { doubledSentence } from "../doubled"
import type { PackageContent } from "../plan-packages"
import { aContent, aRow } from "./makers"

const aPlan = (content: Partial<PackageContent> = {}, parcel = 1) => ({
  parcel,
  content: aContent(content),
  note: null,
})

it("a parcel that is not in the outbox yet is added", () => {
  expect(comparePackages([], [aPlan()]).added).toEqual([aPlan()])
})

it("looking again changes nothing, whatever its state", () => {
  for (const state of [
    "due",
    "told",
    "confirmed",
    "refused",
    "withdrawn",
  ] as const) {
    expect(comparePackages([aRow({ state })], [aPlan()])).toEqual({
      added: [],
      changed: [],
    })
  }
})

it("a tracking number that comes later is told, also of a parcel that was confirmed", () => {
  const { changed } = comparePackages(
    [aRow({ state: "confirmed", is_known_to_amazon: true })],
    [aPlan({ tracking_number: "00999" })]
  )

  expect(changed).toMatchObject([
    { state: "due", is_revised: true, content: { tracking_number: "00999" } },
  ])
})

it("what somebody edited by hand stays, when Medusa says something new about something else", () => {
  const { changed } = comparePackages(
    [aRow({ carrier_code: "GLS", state: "told" })],
    [aPlan({ tracking_number: "00999" })]
  )

  expect(changed[0]?.content).toMatchObject({
    carrier_code: "GLS",
    tracking_number: "00999",
  })
})

it("a new rule for carriers is about parcels that Amazon has not confirmed", () => {
  const plan = [aPlan({ carrier_code: "GLS" })]

  expect(comparePackages([aRow({ state: "confirmed" })], plan).changed).toEqual(
    []
  )
  expect(
    comparePackages([aRow({ state: "refused" })], plan).changed
  ).toMatchObject([{ state: "due" }])
})

it("a parcel that still lacks something is refused with what to add", () => {
  const without = { tracking_number: null, carrier_code: null }
  const row = aRow({
    ...without,
    collected: aContent(without),
    state: "refused",
  })

  const { changed } = comparePackages(
    [row],
    [aPlan({ ...without, carrier_code: "DHL" })]
  )

  expect(changed).toMatchObject([
    { state: "refused", error: expect.stringContaining("tracking number") },
  ])
})

it("a parcel that is no more is withdrawn while Amazon does not know of it", () => {
  expect(comparePackages([aRow()], []).changed).toMatchObject([
    { state: "withdrawn", is_revised: false },
  ])
})

it("a parcel that is no more, and that Amazon was told of, is the owner's to put right there", () => {
  const { changed } = comparePackages(
    [aRow({ state: "confirmed", is_known_to_amazon: true })],
    []
  )

  expect(changed).toMatchObject([
    { state: "confirmed", note: expect.stringContaining("Seller Central") },
  ])
})

it("says so once", () => {
  const row = aRow({
    state: "confirmed",
    is_known_to_amazon: true,
    collected: null,
  })

  expect(comparePackages([row], []).changed).toEqual([])
})

it("a parcel that comes back is told again", () => {
  const row = aRow({ state: "withdrawn", collected: null })

  expect(comparePackages([row], [aPlan()]).changed).toMatchObject([
    { state: "due", is_revised: true },
  ])
})

it("the fields of a table's JSON may come in any order", () => {
  const collected = aContent({
    items: [
      { transparency_codes: ["x", "y"], quantity: 2, order_item_id: "1" },
    ],
  })
  const planned = aContent({
    items: [
      { order_item_id: "1", quantity: 2, transparency_codes: ["x", "y"] },
    ],
  })

  expect(
    comparePackages([aRow({ collected })], [aPlan(planned)]).changed
  ).toEqual([])
})

it.each([
  ["a label that comes later", { tracking_number: "00999" }],
  ["a new rule for carriers", { carrier_code: "GLS" }],
])("%s sends no parcel whose units are in others already", (_, news) => {
  const doubled = aRow({ state: "refused", is_doubled: true })

  const { changed } = comparePackages([doubled], [aPlan(news)])

  expect(changed).toMatchObject([
    { state: "refused", error: doubledSentence, content: news },
  ])
})
