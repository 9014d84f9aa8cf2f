import { phases } from "../decide"
import { orderStateOf, orderStates, whereState } from "../state"
import { statuses } from "../status"

it("calls an order that Amazon still checks by what we do about it meanwhile", () => {
  expect(orderStateOf("pending", "placeholder")).toBe("waiting")
  expect(orderStateOf("pending", "held")).toBe("held")
  expect(orderStateOf("pending", "none")).toBe("not_imported")
})

it("calls a paid order paid only once Medusa has all of it", () => {
  expect(orderStateOf("unshipped", "placeholder")).toBe("completing")
  expect(orderStateOf("unshipped", "completed")).toBe("paid")
})

it("calls an order cancelled as soon as Amazon does, whatever we have got to", () => {
  expect(phases.map((phase) => orderStateOf("canceled", phase))).toEqual(
    phases.map(() => "canceled")
  )
})

it("finds every order under exactly one word", () => {
  const found = orderStates.flatMap((state) =>
    whereState([state]).flatMap(({ status, phase }) =>
      phase.map((one) => `${status}/${one}`)
    )
  )

  expect(found).toHaveLength(statuses.length * phases.length)
  expect(new Set(found).size).toBe(found.length)
})

it("looks for the words that are asked for, and for nothing else", () => {
  expect(whereState(["waiting", "held"])).toEqual([
    {
      status: "pending_availability",
      phase: ["held", "placeholder", "completed"],
    },
    { status: "pending", phase: ["held", "placeholder", "completed"] },
  ])
  expect(whereState([])).toEqual([])
})
