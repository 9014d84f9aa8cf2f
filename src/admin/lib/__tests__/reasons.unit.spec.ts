import { readReason } from "../reasons"

it.each([
  ["BUYER_CANCELLED", "buyer"],
  ["NoInventory", "stock"],
  ["No inventory.", "stock"],
  ["PRICING_ERROR", "price"],
])("Amazon's reason %s has words in the reader's language.", (reason, key) => {
  expect(readReason(reason).key).toBe(key)
})

it("A constant that nobody knows is read as words.", () => {
  expect(readReason("CARRIER_CREDIT_DECISION")).toEqual({
    text: "carrier credit decision",
  })
})

it("What a buyer wrote stays as it was written.", () => {
  expect(readReason("Ordered twice, sorry!")).toEqual({
    text: "Ordered twice, sorry!",
  })
})
