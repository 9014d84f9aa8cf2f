import { splitMistakes } from "../field-mistakes"

const fields = ["location_ids", "region_id"] as const

it("puts each of the server's sentences under the field that it names", () => {
  const message =
    'Failed to change the marketplace DE: region_id: there is no region reg_1. Choose another one. location_ids: the stock location "Bonn" is gone. Nothing was changed.'

  const mistakes = splitMistakes(message, fields)

  expect(mistakes).toEqual({
    byField: {
      region_id: "There is no region reg_1. Choose another one.",
      location_ids: 'The stock location "Bonn" is gone.',
    },
    others: "",
  })
})

it("leaves to the form what names none of its fields", () => {
  const message = "Failed to reach the shop: try again."

  const mistakes = splitMistakes(message, fields)

  expect(mistakes).toEqual({ byField: {}, others: message })
})

it("joins two sentences about one field", () => {
  const message = "location_ids: one is gone. location_ids: one is twice there."

  const { byField } = splitMistakes(message, fields)

  expect(byField.location_ids).toBe("One is gone. One is twice there.")
})
