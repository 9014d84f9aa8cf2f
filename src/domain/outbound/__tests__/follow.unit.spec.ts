import fc from "fast-check"
import {
  lookAgainMs,
  outboundStatuses,
  planFollowing,
  stageOf,
  type OutboundPlan,
} from "../follow"
import { aFollowing, aPackage, aSight, inShop, noon } from "./makers"

const codes = ({ problems }: OutboundPlan) => problems.map(({ code }) => code)

it("As long as nothing has left, nothing happens in Medusa", () => {
  expect(planFollowing(aFollowing({ status: "processing" }))).toEqual({
    ship: false,
    labels: [],
    deliver: false,
    giveUp: false,
    isEnded: false,
    problems: [],
    stage: "waiting",
  })
})

it("The first parcel that leaves makes the shipment, with its number for the customer", () => {
  const plan = planFollowing(aFollowing({ packages: [aPackage()] }))

  expect(plan).toMatchObject({ ship: true, deliver: false, stage: "shipped" })
  expect(plan.labels).toEqual([
    {
      trackingNumber: "TBA000000001",
      trackingUrl: "https://track.example/TBA000000001",
    },
  ])
})

it("A parcel that Amazon has only packed is not shipped", () => {
  expect(
    planFollowing(
      aFollowing({
        packages: [aPackage({ status: "processing", shippedAt: null })],
      })
    )
  ).toMatchObject({ ship: false, labels: [], stage: "waiting" })
})

it("A parcel without a number is shipped without a label", () => {
  expect(
    planFollowing(
      aFollowing({ packages: [aPackage({ trackingNumber: null })] })
    )
  ).toMatchObject({ ship: true, labels: [] })
})

it("What Medusa shows as shipped is not shipped again", () => {
  expect(
    planFollowing(
      aFollowing({ packages: [aPackage()] }, { inMedusa: { isShipped: true } })
    )
  ).toMatchObject({ ship: false, stage: "shipped" })
})

it("Delivered is what has arrived in all its parcels", () => {
  const first = aPackage({ status: "delivered" })
  const second = aPackage({ status: "out_for_delivery" })

  const half = planFollowing(
    aFollowing({ status: "complete", packages: [first, second] })
  )
  const whole = planFollowing(
    aFollowing({ status: "complete", packages: [first, first] })
  )

  expect([half.deliver, half.isEnded]).toEqual([false, false])
  expect([whole.deliver, whole.isEnded]).toEqual([true, true])
})

it("While Amazon packs the rest, a parcel that has arrived is not the end", () => {
  expect(
    planFollowing(
      aFollowing({
        status: "processing",
        packages: [aPackage({ status: "delivered" })],
      })
    )
  ).toMatchObject({ deliver: false, isEnded: false, stage: "shipped" })
})

it.each(["unfulfillable", "invalid", "canceled"] as const)(
  "An order that ends as %s gives its units back, and says why",
  (status) => {
    const plan = planFollowing(aFollowing({ status }))

    expect(plan).toMatchObject({ giveUp: true, isEnded: true, stage: "failed" })
    expect(codes(plan)).toEqual([status])
  }
)

it("What the shop itself has canceled is no problem", () => {
  const plan = planFollowing(
    aFollowing({ status: "canceled" }, { isCancelAsked: true })
  )

  expect(plan).toMatchObject({ giveUp: true, isEnded: true, problems: [] })
})

it("What Medusa shows as shipped keeps its fulfilment, though Amazon has sent nothing", () => {
  const plan = planFollowing(
    aFollowing({ status: "unfulfillable" }, { inMedusa: { isShipped: true } })
  )

  expect(plan).toMatchObject({ giveUp: false, isEnded: true })
  expect(codes(plan)).toEqual(["unfulfillable"])
})

it("Of a part that did not come, the owner is told how much is missing", () => {
  const plan = planFollowing(
    aFollowing({
      status: "complete_partly",
      items: [
        {
          sku: "TEA-100",
          quantity: 3,
          canceledQuantity: 1,
          unfulfillableQuantity: 1,
        },
      ],
      packages: [aPackage()],
    })
  )

  expect(plan).toMatchObject({ ship: true, giveUp: false })
  expect(plan.problems[0]?.sentence).toMatch(
    /Amazon did not ship 2 of 3 TEA-100/
  )
})

it.each(["undeliverable", "returned"])(
  "A parcel that is %s is shown, and never delivered",
  (status) => {
    const plan = planFollowing(
      aFollowing({ status: "complete", packages: [aPackage({ status })] })
    )

    expect(plan).toMatchObject({ ship: true, deliver: false, isEnded: true })
    expect(codes(plan)).toEqual(["undeliverable"])
  }
)

it("After 45 days without a word from the carrier Amazon is not asked any more", () => {
  const shippedAt = new Date(noon.getTime() - 46 * 86_400_000).toISOString()

  const plan = planFollowing(
    aFollowing({ status: "complete", packages: [aPackage({ shippedAt })] })
  )

  expect(plan).toMatchObject({ deliver: false, isEnded: true })
  expect(codes(plan)).toEqual(["not_delivered"])
})

it("A return on its way is followed, though all has arrived", () => {
  const packages = [aPackage({ status: "delivered" })]
  const back = (isReceived: boolean) =>
    planFollowing(
      aFollowing({
        status: "complete",
        packages,
        returns: [{ returnId: "ful_2-1", isReceived }],
      })
    ).isEnded

  expect([back(false), back(true)]).toEqual([false, true])
})

const packages = fc.array(
  fc
    .constantFrom(
      "processing",
      "shipped",
      "out_for_delivery",
      "delayed",
      "delivered",
      "undeliverable",
      "returned",
      "canceled",
      "unknown"
    )
    .map((status) =>
      aPackage({
        status,
        ...(status === "processing" && { shippedAt: null }),
      })
    ),
  { maxLength: 3 }
)

const followings = fc
  .record({
    status: fc.constantFrom(...outboundStatuses),
    packages,
    isShipped: fc.boolean(),
    isDelivered: fc.boolean(),
    isCancelAsked: fc.boolean(),
  })
  .map(({ status, packages, isCancelAsked, ...inMedusa }) => ({
    seen: aSight({ status, packages }),
    inMedusa: inShop(inMedusa),
    isCancelAsked,
    now: noon,
  }))

it("No fulfilment is given up of which anything has left, or was shown to", () => {
  fc.assert(
    fc.property(followings, (following) => {
      const plan = planFollowing(following)
      const hasLabels = plan.labels.length > 0

      expect(plan.giveUp && (plan.ship || hasLabels)).toBe(false)
      expect(plan.giveUp && following.inMedusa.isShipped).toBe(false)
    })
  )
})

it("What was done is not planned again", () => {
  fc.assert(
    fc.property(followings, (following) => {
      const plan = planFollowing(following)
      const again = planFollowing({
        ...following,
        inMedusa: {
          isShipped: following.inMedusa.isShipped || plan.ship,
          isDelivered: following.inMedusa.isDelivered || plan.deliver,
          isCanceled: plan.giveUp,
        },
      })

      expect([again.ship, again.deliver, again.giveUp]).toEqual([
        false,
        false,
        false,
      ])
    })
  )
})

it("Nothing is delivered that is not shipped, and no one ends while parcels are under way", () => {
  fc.assert(
    fc.property(followings, (following) => {
      const plan = planFollowing(following)
      const stage = stageOf(following.seen)

      expect(plan.deliver && stage !== "delivered").toBe(false)
      expect(
        plan.isEnded &&
          following.seen.packages.some(({ status }) => status === "delayed")
      ).toBe(false)
    })
  )
})

it("An order that has been delivered, and of which something comes back for weeks, is looked at a few times a day", () => {
  const everyMs = lookAgainMs("delivered", { isHeld: false, speed: "standard" })

  expect(everyMs).toBe(6 * 60 * 60_000)
})
