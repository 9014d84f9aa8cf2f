import { takenOff, type NumberAtAmazon } from "../taken-off"

const at = (minute: number) =>
  new Date(Date.UTC(2026, 0, 1, 10, minute)).toISOString()

/** Held at 10:10, computed at 10:11, sent at 10:12, accepted at 10:13, seen at 10:20. */
const listing: NumberAtAmazon = {
  desired_quantity: 9,
  unseen_quantity: 0,
  computed_at: at(11),
  sent_quantity: 9,
  sent_at: at(12),
  accepted_at: at(13),
  shown_quantity: 9,
  shown_at: at(20),
}
const shown = { at: at(20), quantity: 9, how: "shown" }

describe("Units held for an order are known to be off Amazon's number", () => {
  const known = (changes: Partial<NumberAtAmazon>) =>
    takenOff({ ...listing, ...changes }, at(10))

  it("since a number that was computed with them was sent and accepted", () => {
    expect(known({})).toEqual({ at: at(12), quantity: 9, how: "sent" })
  })

  it.each<[string, Partial<NumberAtAmazon>]>([
    ["it was sent before", { sent_at: at(9) }],
    ["another number was sent", { sent_quantity: 10 }],
    ["Amazon has not answered yet", { accepted_at: at(9) }],
  ])("since Amazon showed it by itself, where %s", (_, changes) => {
    expect(known(changes)).toEqual(shown)
  })

  it("though Amazon has sold more than we have read of", () => {
    expect(
      known({ unseen_quantity: 2, sent_quantity: 9, shown_quantity: 7 })
    ).toEqual({ ...shown, quantity: 7 })
  })

  it.each<[string, Partial<NumberAtAmazon>]>([
    ["was computed before", { computed_at: at(9) }],
    ["is not sent at all", { desired_quantity: null }],
    ["differs from what was sent and seen", { desired_quantity: 8 }],
    ["was neither sent nor seen since", { sent_at: at(9), shown_at: at(9) }],
  ])("never by a number that %s", (_, changes) => {
    expect(known(changes)).toBeNull()
  })
})
