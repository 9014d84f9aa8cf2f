import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createRbacRolesWorkflow } from "@medusajs/medusa/core-flows"
import { inAmazonShop } from "../../helpers/amazon-shop"
import type { Refusal } from "../../helpers/requests"

const adviser = "Adviser"
const allowed = [
  ["amazon_order", "read"],
  ["amazon_sync", "read"],
]

inAmazonShop(
  (world) => {
    /** From now on staff may do what the policies of this role allow, and no more. */
    const becomeAdviser = async () => {
      const query = world.container.resolve(ContainerRegistrationKeys.QUERY)
      const rbac = world.container.resolve(Modules.RBAC)
      const policies = await rbac.listRbacPolicies({
        key: allowed.map((pair) => pair.join(":")),
      })
      const { result: roles } = await createRbacRolesWorkflow(
        world.container
      ).run({
        input: {
          roles: [{ name: adviser, policy_ids: policies.map(({ id }) => id) }],
        },
      })
      const { data: users } = await query.graph({
        entity: "user",
        fields: ["id"],
      })
      // As the shop's first owner does it: nobody is there yet who could allow it.
      await world.container.resolve(ContainerRegistrationKeys.LINK).create(
        users.map(({ id }) => ({
          [Modules.USER]: { user_id: id },
          [Modules.RBAC]: { rbac_role_id: roles[0]?.id },
        }))
      )
      await world.logIn()
    }

    describe("A shop that gives its staff roles", () => {
      beforeEach(becomeAdviser)

      it("shows Amazon orders to whoever may see them", async () => {
        const { status } = await world.get("/admin/amazon/orders")

        expect(status).toBe(200)
      })

      it.each([
        ["POST", "/admin/amazon/sync/run", "amazon_sync:update"],
        ["GET", "/admin/amazon/accounts", "amazon_account:read"],
        ["POST", "/admin/amazon/accounts", "amazon_account:create"],
        ["GET", "/admin/amazon/marketplaces", "amazon_marketplace:read"],
        ["GET", "/admin/amazon/fba-stock", "amazon_fba_stock:read"],
        ["POST", "/admin/amazon/fba-stock/read", "amazon_fba_stock:update"],
        ["GET", "/admin/amazon/listings", "amazon_listing:read"],
        ["POST", "/admin/amazon/listings", "amazon_listing:create"],
        ["POST", "/admin/amazon/orders/1/retry", "amazon_order:update"],
        ["GET", "/admin/amazon/shipments/due", "amazon_shipment:read"],
        ["POST", "/admin/amazon/shipments/retry", "amazon_shipment:update"],
        ["POST", "/admin/amazon/carriers", "amazon_carrier:create"],
        ["POST", "/admin/amazon/sync/repair", "amazon_sync:update"],
        ["POST", "/admin/amazon/sync/repairs", "amazon_sync:update"],
        ["POST", "/admin/amazon/problems/retry", "amazon_sync:update"],
      ])("keeps others out of %s %s", async (method, path, policy) => {
        const { status, data } =
          method === "GET"
            ? await world.get<Refusal>(path)
            : await world.post<Refusal>(path)

        expect(status).toBe(403)
        expect(data.message).toContain(policy)
      })
    })
  },
  { isConnected: false, env: { MEDUSA_FF_RBAC: "true" } }
)
