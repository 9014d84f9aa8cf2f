import type { Cancellation } from "../../order/snapshot"
import { fateOf } from "../restock"

const by = (
  who: Cancellation["by"],
  reason: string | null = null
): Cancellation => ({ by: who, reason })

describe("Units of a paid order that is cancelled", () => {
  it.each<[string, Cancellation | null]>([
    ["the buyer changed his mind", by("buyer", "Changed mind about purchase")],
    ["the buyer gave no reason", by("buyer")],
    ["Amazon declined the payment", by("amazon", "PAYMENT_DECLINED")],
    [
      "the seller did what the buyer asked for",
      by("merchant", "BuyerCanceled"),
    ],
    [
      "the seller read that wish in words",
      by("merchant", "Buyer requested cancellation"),
    ],
    [
      "the address cannot be served",
      by("merchant", "SHIPPING_ADDRESS_UNDELIVERABLE"),
    ],
    ["the price was wrong", by("merchant", "Pricing error.")],
    ["nobody is named", by(null)],
    ["a line is reduced and Amazon says nothing", null],
  ])("go back on sale when %s", (_, cancellation) => {
    expect(fateOf(cancellation, "by_reason")).toBe("restock")
  })

  it.each<[string, Cancellation]>([
    ["the seller had none on the shelf", by("merchant", "NO_INVENTORY")],
    ["the seller's feed says so", by("merchant", "NoInventory")],
    ["the seller says so in words", by("merchant", "No inventory")],
    [
      "the reason says nothing about the goods",
      by("merchant", "GENERAL ADJUSTMENT"),
    ],
    ["the seller gave no reason", by("merchant")],
    [
      "the seller's reason is none that we know",
      by("merchant", "Fire in the barn"),
    ],
    ["nobody is named, and the shelf was empty", by(null, "NO_INVENTORY")],
  ])("wait for somebody to look when %s", (_, cancellation) => {
    expect(fateOf(cancellation, "by_reason")).toBe("inspect")
  })

  it("go back on sale whatever the reason, where the owner wants it so", () => {
    expect(fateOf(by("merchant", "NO_INVENTORY"), "always")).toBe("restock")
  })

  it("always wait, where the owner wants to be asked", () => {
    expect(fateOf(by("buyer"), "inspect")).toBe("inspect")
    expect(fateOf(null, "inspect")).toBe("inspect")
  })
})
