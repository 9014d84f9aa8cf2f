import { noteChanges, type Draftlike } from "../merge"

const aDraft = (draft: Partial<Draftlike> = {}): Draftlike => ({
  email: "028-1@amazon.invalid",
  shippingAddress: null,
  billingAddress: null,
  status: "pending",
  lines: { ordli_1: { quantity: 2, unitPrice: "0" } },
  shippingMethodIds: [],
  metadata: { amazon: {} },
  ...draft,
})

it("Nothing is reported of a placeholder that nobody has touched", () => {
  expect(noteChanges(aDraft(), aDraft())).toEqual([])
})

it.each<{ what: string; found: Partial<Draftlike>; field: string }>([
  {
    what: "another e-mail address",
    found: { email: "a@b.example" },
    field: "email",
  },
  {
    what: "a delivery address",
    found: { shippingAddress: { city: "Bonn" } },
    field: "shipping_address",
  },
  {
    what: "a billing address",
    found: { billingAddress: { city: "Bonn" } },
    field: "billing_address",
  },
  {
    what: "another status",
    found: { status: "canceled" },
    field: "status",
  },
  {
    what: "another quantity",
    found: { lines: { ordli_1: { quantity: 5, unitPrice: "0" } } },
    field: "line ordli_1",
  },
  {
    what: "a price",
    found: { lines: { ordli_1: { quantity: 2, unitPrice: "9" } } },
    field: "line ordli_1",
  },
  {
    what: "a line less",
    found: { lines: {} },
    field: "line ordli_1",
  },
  {
    what: "a line more",
    found: {
      lines: {
        ordli_1: { quantity: 2, unitPrice: "0" },
        ordli_2: { quantity: 1, unitPrice: "3" },
      },
    },
    field: "line ordli_2",
  },
  {
    what: "a shipping method",
    found: { shippingMethodIds: ["ordsm_1"] },
    field: "shipping method ordsm_1",
  },
])(
  "Amazon's word replaces $what that somebody gave a placeholder",
  ({ found, field }) => {
    expect(noteChanges(aDraft(), aDraft(found))).toEqual([
      { field, outcome: "replaced" },
    ])
  }
)

it("A note of the shop's own is kept", () => {
  const found = aDraft({ metadata: { amazon: {}, picker: "Ada" } })

  expect(noteChanges(aDraft(), found)).toEqual([
    { field: "metadata.picker", outcome: "kept" },
  ])
})

it("The report names fields and never what is in them", () => {
  const found = aDraft({
    email: "ada@example.com",
    shippingAddress: { city: "Bonn" },
  })

  const report = JSON.stringify(noteChanges(aDraft(), found))

  expect(report).not.toMatch(/ada|Bonn/)
})
