import { inAmazonShop } from "../../helpers/amazon-shop"
import { minutes } from "../../helpers/clock"
import { aLabel } from "../../helpers/packer"
import type { Refusal } from "../../helpers/requests"
import type { ShownShipment } from "../../helpers/shown"

interface List {
  amazon_shipments: ShownShipment[]
  count: number
  limit: number
}

inAmazonShop((shop) => {
  const shipments = "/admin/amazon/shipments"
  const carriers = "/admin/amazon/carriers"

  afterEach(async () => {
    await shop.amazon.clearFaults()
  })

  async function shipped(
    ...labels: Parameters<typeof aLabel>
  ): Promise<ShownShipment> {
    const id = await shop.sell("MUG-BLUE", 2)
    await shop.pay(id)
    await shop.handOver(id, await shop.fulfill(id), aLabel(...labels))
    return shop.parcel(id)
  }

  describe("GET /admin/amazon/shipments", () => {
    it("lists parcels by state, order and number, a page at a time, and shows nothing of the sender's own", async () => {
      const refused = await shipped("B1", "track.bert.example")
      const told = await shipped("00340434")

      const list = async (query: string) =>
        (await shop.get<List>(`${shipments}?${query}`)).data
      const byState = await list("state=refused,due&limit=1")

      expect(byState.limit).toBe(1)
      expect(byState.amazon_shipments).toMatchObject([{ id: refused.id }])
      expect(
        (await list(`q=${told.amazon_order_id}`)).amazon_shipments
      ).toMatchObject([{ id: told.id }])
      expect(
        (await list(`amazon_order_id=${told.amazon_order_id}&state=confirmed`))
          .count
      ).toBe(0)
      expect(byState.amazon_shipments[0]).not.toHaveProperty("lease")
      expect(byState.amazon_shipments[0]).not.toHaveProperty("collected")
    })

    it("says where the others are when there is no such parcel", async () => {
      const { status, data } = await shop.get<Refusal>(`${shipments}/amzshp_1`)

      expect(status).toBe(404)
      expect(data.message).toContain("GET /admin/amazon/shipments")
    })

    it.each([
      "shipped_at=yesterday",
      "shipped_at[$lt]=yesterday",
      "ship_by[$gte]=2026-13-45",
    ])("refuses %s in a sentence that names the field", async (query) => {
      const { status, data } = await shop.get<Refusal>(`${shipments}?${query}`)

      expect(status).toBe(400)
      expect(data.message).toContain(query.split(/[[=]/)[0])
    })

    it("finds the parcels of some days", async () => {
      const { id } = await shipped("00340434")

      const counts = []
      for (const query of ["$lt]=2100-01-01", "$gte]=2100-01-01T00:00:00Z"]) {
        const { data } = await shop.get<List>(
          `${shipments}?id=${id}&shipped_at[${query}`
        )
        counts.push(data.count)
      }

      expect(counts).toEqual([1, 0])
    })

    it("refuses a filter that it does not know", async () => {
      const { status, data } = await shop.get<Refusal>(
        `${shipments}?state=lost`
      )

      expect(status).toBe(400)
      expect(data.message).toContain("state")
    })
  })

  describe("POST /admin/amazon/shipments/:id", () => {
    it.each([
      [{}, "nothing is to be changed"],
      [{ carrier: "DHL" }, "carrier"],
      [{ tracking_number: " " }, "tracking_number"],
      [{ tracking_number: "00\u00003" }, "tracking_number: holds a character"],
      [{ shipped_at: "yesterday" }, "shipped_at: must be a moment"],
      [{ carrier_code: "Other" }, "carrier_name"],
      [{ items: [] }, "items: a package holds one unit"],
      [
        { items: [{ order_item_id: "9", quantity: 1 }] },
        "items[0].order_item_id: the order has no item 9",
      ],
    ])("refuses %j in a sentence that names the field", async (edit, words) => {
      const { id } = await shipped("00340434")

      const { status, data } = await shop.post<Refusal>(
        `${shipments}/${id}`,
        edit
      )

      expect(status).toBe(400)
      expect(data.message).toContain(words)
    })

    it("refuses more units than were ordered", async () => {
      const { id, items } = await shipped("00340434")

      const { data } = await shop.post<Refusal>(`${shipments}/${id}`, {
        items: [{ order_item_id: items[0]?.order_item_id, quantity: 3 }],
      })

      expect(data.message).toContain("items[0].quantity: 3 of MUG-BLUE")
    })

    it("tells Amazon all that may be told", async () => {
      const { id, items, amazon_order_id: order } = await shipped("00340434")

      await shop.editShipment(id, {
        carrier_code: "Other",
        carrier_name: "Bicycle Bert",
        shipping_method: "By night",
        ship_from: "depot-1",
        items: [{ order_item_id: items[0]?.order_item_id, quantity: 1 }],
      })
      await shop.outbox(order)

      expect((await shop.amazon.order(order)).packages).toMatchObject([
        {
          carrier: "Bicycle Bert",
          shippingService: "By night",
          supplySourceId: "depot-1",
          items: [{ quantity: 1 }],
        },
      ])
    })
  })

  describe("POST /admin/amazon/shipments/:id/send, /withdraw and /retry", () => {
    it("tells Amazon again of what it has refused, one or all of them", async () => {
      await shop.amazon.rejectConfirmation({ times: 2 })
      const one = await shipped("A1")
      const two = await shipped("A2")

      const { status } = await shop.post(`${shipments}/${one.id}/send`)
      const { data } = await shop.post<{ count: number }>(`${shipments}/retry`)
      await shop.settle()

      expect([one.state, two.state, status]).toEqual([
        "refused",
        "refused",
        200,
      ])
      expect(data.count).toBeGreaterThan(0)
      expect((await shop.parcel(one.amazon_order_id)).state).toBe("told")
      expect((await shop.parcel(two.amazon_order_id)).state).toBe("told")
    })

    it("refuses to send what Amazon shows already, or what lacks something", async () => {
      const confirmed = await shipped("A1")
      await shop.clock.advance(minutes(3))
      await shop.confirm()
      const lacking = await shipped("B1", "track.bert.example")

      const refusals = await Promise.all(
        [confirmed, lacking].map(({ id }) =>
          shop.post<Refusal>(`${shipments}/${id}/send`)
        )
      )

      expect(refusals.map(({ status }) => status)).toEqual([400, 400])
      expect(refusals[0]?.data.message).toContain("Amazon shows it")
      expect(refusals[1]?.data.message).toContain("which carrier")
    })

    it("a refused parcel can be withdrawn, and stays so; one that Amazon knows cannot", async () => {
      const lacking = await shipped("B1", "track.bert.example")
      const told = await shipped("A1")

      await shop.post(`${shipments}/${lacking.id}/withdraw`)
      const { status, data } = await shop.post<Refusal>(
        `${shipments}/${told.id}/withdraw`
      )
      await shop.clock.advance(minutes(10))
      await shop.confirm()

      expect((await shop.parcel(lacking.amazon_order_id)).state).toBe(
        "withdrawn"
      )
      expect(status).toBe(400)
      expect(data.message).toContain("Seller Central")
    })
  })

  describe("/admin/amazon/carriers", () => {
    it("rules can be added, changed, listed and removed", async () => {
      const { data: added } = await shop.post<{
        amazon_carrier: { id: string }
      }>(carriers, {
        match: "provider",
        value: "bert_bert",
        carrier_code: "DHL",
      })
      const { id } = added.amazon_carrier

      const { data: changed } = await shop.post(`${carriers}/${id}`, {
        carrier_code: "GLS",
        shipping_method: "Express",
      })
      const { data: list } = await shop.get(`${carriers}?match=provider`)
      const { data: removed } = await shop.delete(`${carriers}/${id}`)
      const { status } = await shop.get(`${carriers}/${id}`)

      expect(changed).toMatchObject({
        amazon_carrier: { carrier_code: "GLS", shipping_method: "Express" },
      })
      expect(list).toMatchObject({ amazon_carriers: [{ id }], count: 1 })
      expect(removed).toMatchObject({ id, deleted: true })
      expect(status).toBe(404)
    })

    it.each([
      [{ match: "shop" }, "match"],
      [{ match: "tracking_host", value: "https://bert.example/" }, "value"],
      [{ carrier_code: "Other" }, "carrier_name"],
    ])(
      "refuses %j in a sentence that names the field",
      async (wrong, field) => {
        const { status, data } = await shop.post<Refusal>(carriers, {
          match: "name",
          value: "Bert",
          carrier_code: "DHL",
          ...wrong,
        })

        expect(status).toBe(400)
        expect(data.message).toContain(field)
      }
    )

    it("a rule that is to be about hosts of tracking links from now on has to name one", async () => {
      const { data: added } = await shop.post<{
        amazon_carrier: { id: string }
      }>(carriers, { match: "name", value: "Carl Bikes", carrier_code: "DHL" })

      const { status, data } = await shop.post<Refusal>(
        `${carriers}/${added.amazon_carrier.id}`,
        { match: "tracking_host" }
      )

      expect(status).toBe(400)
      expect(data.message).toContain("value: for a tracking_host")
    })

    it("there is one rule for one thing", async () => {
      const rule = { match: "name", value: "Ada", carrier_code: "DHL" }
      await shop.post(carriers, rule)

      const { status, data } = await shop.post<Refusal>(carriers, rule)

      expect(status).toBe(400)
      expect(data.message).toContain('there is one for the name "Ada"')
    })

    it("a marketplace may name the carrier of parcels that name none", async () => {
      await shop.choose({ carrier_code: "Hermes Logistik Gruppe" })

      const { carrier_code } = await shipped("B1", "track.bert.example")
      await shop.choose({ carrier_code: null })

      expect(carrier_code).toBe("Hermes Logistik Gruppe")
    })
  })
})
