import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { AMAZON_MODULE } from ".."
import { aLine, anOrder } from "../../../domain/__tests__/makers"
import type AmazonModuleService from "../service"
import { changeListings } from "../store/catalogue/change-listings"
import { compareListings } from "../store/catalogue/compare"
import { dropUnnamed, findUnlisted } from "../store/catalogue/end-pass"
import { writeMatches } from "../store/catalogue/mappings"
import {
  writeListings,
  type CatalogueItem,
} from "../store/catalogue/write-listings"
import { accountId, anIntake, later, noon } from "./makers"

jest.setTimeout(60_000)

const encryptionKeys = `test:${Buffer.alloc(32, 7).toString("base64")}`
const settleMs = 5 * 60_000

const anItem = (more: Partial<CatalogueItem> = {}): CatalogueItem => ({
  sku: "TEA",
  asin: "B0TEA00001",
  title: "Tea",
  product_type: "TEA",
  fulfilled_by: "merchant",
  shown: 7,
  barcodes: [],
  ...more,
})

moduleIntegrationTestRunner<AmazonModuleService>({
  moduleName: AMAZON_MODULE,
  resolve: `${process.cwd()}/src/modules/amazon`,
  moduleOptions: { encryptionKeys },
  testSuite: ({ service }) => {
    const write = (
      items: CatalogueItem[],
      more: { askedAt?: Date; answeredAt?: Date; marketplaceId?: string } = {}
    ) => {
      const { askedAt = noon, marketplaceId = "DE" } = more
      const { answeredAt = askedAt } = more
      return service.inTransaction((manager) =>
        writeListings(manager, {
          accountId,
          marketplaceId,
          items,
          look: { askedAt, answeredAt },
          readUntil: null,
          settleMs,
        })
      )
    }
    const theListing = async () => {
      const [listing] = await service.listAmazonListings({ sku: "TEA" })
      if (!listing) {
        throw new Error("There is no listing.")
      }
      return listing
    }

    it("does not let a report overwrite what was seen after it was asked for", async () => {
      await write([anItem({ shown: 3 })], { askedAt: later(60_000) })

      await write([anItem({ shown: 9, title: "Green tea" })], {
        marketplaceId: "FR",
      })

      expect(await theListing()).toMatchObject({
        shown_quantity: 3,
        title: "Green tea",
        marketplace_ids: ["DE", "FR"],
      })
    })

    it("leaves a listing gone that was found gone after the report was asked for", async () => {
      await write([anItem()])
      const { id } = await theListing()
      await service.updateAmazonListings({ id, gone_at: later(60_000) })

      await write([anItem()], { askedAt: later(30_000) })
      const before = await theListing()
      await write([anItem()], { askedAt: later(90_000) })

      expect(before.gone_at).toEqual(later(60_000))
      expect((await theListing()).gone_at).toBeNull()
    })

    it("keeps what one marketplace says when another one leaves it out", async () => {
      await write([anItem({ barcodes: ["4006381333931"] })])

      await write([anItem({ asin: null, title: null, product_type: null })], {
        marketplaceId: "FR",
      })

      expect(await theListing()).toMatchObject({
        asin: "B0TEA00001",
        title: "Tea",
        product_type: "TEA",
        barcodes: ["4006381333931"],
      })
    })

    it("has an offer computed anew only when something that it depends on has changed", async () => {
      await write([anItem()])
      const { revision } = await theListing()

      await write([anItem({ shown: 6, title: "New title" })])
      const same = await theListing()
      await write([anItem()], { marketplaceId: "FR" })
      const moved = await theListing()
      await write([anItem({ fulfilled_by: "amazon", shown: null })])

      expect(same.revision).toBe(revision)
      expect(moved.revision).toBeGreaterThan(revision)
      expect((await theListing()).revision).toBeGreaterThan(moved.revision)
    })

    it("writes a SKU that an order and the catalogue bring at the same time down once", async () => {
      await Promise.all([
        write([anItem(), anItem({ sku: "MUG" })]),
        service.recordObservations(
          anIntake([
            anOrder({
              lines: [
                aLine({ sku: "MUG" }),
                aLine({ orderItemId: "2", sku: "TEA" }),
              ],
            }),
          ])
        ),
      ])

      const listings = await service.listAmazonListings({})
      expect(listings.map(({ sku }) => sku).sort()).toEqual(["MUG", "TEA"])
    })

    it("does not map by a rule what the owner has mapped meanwhile", async () => {
      const [unmapped] = await write([anItem()])
      const id = unmapped?.id ?? ""
      await service.inTransaction((manager) =>
        changeListings(manager, [{ id, variant_id: "variant_chosen" }])
      )

      const mapped = await service.inTransaction((manager) =>
        writeMatches(manager, [
          { id, variant_id: "variant_found", mapped_by: "sku" },
        ])
      )

      expect(mapped).toEqual([])
      expect(await theListing()).toMatchObject({
        variant_id: "variant_chosen",
        mapped_by: "owner",
      })
    })

    it("changes only what is said, and takes null for a word", async () => {
      await write([anItem()])
      const { id } = await theListing()
      const change = (changes: object) =>
        service.inTransaction((manager) =>
          changeListings(manager, [{ id, ...changes }])
        )

      await change({ buffer: 2, share: 50, cap: 0, offering: "zero" })
      await change({ share: null })

      expect(await theListing()).toMatchObject({
        buffer: 2,
        share: null,
        cap: 0,
        offering: "zero",
        mapped_by: null,
      })
    })

    it("asks only for those again that no marketplace lists", async () => {
      await write([anItem(), anItem({ sku: "MUG" }), anItem({ sku: "POT" })])
      await write([anItem({ sku: "MUG" })], { marketplaceId: "FR" })
      const drop = (named: string[]) =>
        service.inTransaction((manager) =>
          dropUnnamed(manager, { accountId, marketplaceId: "DE", named })
        )

      await drop(["POT"])

      const unlisted = await service.inTransaction((manager) =>
        findUnlisted(manager, accountId, { afterId: "", limit: 10 })
      )
      expect(unlisted.map(({ sku }) => sku)).toEqual(["TEA"])
    })

    it("expects of Amazon what it was told, less what it sold between that and the look", async () => {
      await write([anItem({ shown: 5 })], { askedAt: later(60 * 60_000) })
      const { id } = await theListing()
      await service.updateAmazonListings({
        id,
        desired_quantity: 8,
        base_quantity: 8,
        base_from: 3,
        base_at: noon,
      })
      await service.recordObservations(
        anIntake([
          anOrder({
            amazonOrderId: "028-1",
            purchasedAt: later(10 * 60_000).toISOString(),
            lines: [aLine({ quantity: 3 })],
          }),
          // Ordered after the look: Amazon's number did not know of it.
          anOrder({
            amazonOrderId: "028-2",
            purchasedAt: later(70 * 60_000).toISOString(),
            lines: [aLine({ quantity: 1 })],
          }),
        ])
      )

      expect(await compare()).toEqual([
        { id, sku: "TEA", expected: 5, shown: 5, is_unread: false },
      ])
    })

    it.each([
      [8, 8],
      [6, 6],
      [5, 5],
      [9, 8],
      [4, 5],
    ])(
      "shown %d, it expects %d: Amazon may have counted before or after a sale of three",
      async (shown, expected) => {
        await write([anItem({ shown })], {
          askedAt: later(60 * 60_000),
          answeredAt: later(90 * 60_000),
        })
        const { id } = await theListing()
        await service.updateAmazonListings({
          id,
          desired_quantity: 8,
          base_quantity: 8,
          base_from: 3,
          base_at: noon,
        })
        await service.recordObservations(
          anIntake([
            anOrder({
              purchasedAt: later(70 * 60_000).toISOString(),
              lines: [aLine({ quantity: 3 })],
            }),
          ])
        )

        expect(await compare(30 * 60_000)).toMatchObject([{ expected, shown }])
      }
    )

    const compare = (slackMs = 0) =>
      service.inTransaction((manager) =>
        compareListings(manager, {
          accountId,
          seenSince: noon,
          slackMs,
          readUntil: later(90 * 60_000).toISOString(),
          settleMs,
          afterId: "",
          limit: 10,
        })
      )
  },
})
