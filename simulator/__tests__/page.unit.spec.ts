import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import {
  describeWithPostgres,
  read,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

describeWithPostgres("the page", () => {
  const amazon = simulatedAmazon("page")
  const open = async (path: string) =>
    read(await fetch(`${amazon.running.url}${path}`))
  afterEach(() => {
    delete process.env["SIMULATOR_STOREFRONT_URL"]
    delete process.env["SIMULATOR_STOREFRONT_KEY"]
  })

  it("comes in one piece and needs nothing from elsewhere", async () => {
    const { status, text } = await open("/")

    expect(status).toBe(200)
    expect(text).toContain('<script type="module">')
    expect(text).not.toMatch(/(src|href)="(https?:|\/)/)
  })

  it("shows no storefront until it is told where the shop is", async () => {
    const { body } = await open("/page/storefront")

    expect(body).toEqual({ configured: false, products: [] })
  })

  it("asks the storefront for its quantities with the shop's key", async () => {
    const asked: unknown[] = []
    const products = [{ variants: [{ id: "v1", inventory_quantity: 3 }] }]
    const shop = createServer((request, response) => {
      asked.push(request.url, request.headers["x-publishable-api-key"])
      response.end(JSON.stringify({ products }))
    })
    await new Promise<void>((done) => shop.listen(0, "127.0.0.1", done))
    const { port } = shop.address() as AddressInfo
    process.env["SIMULATOR_STOREFRONT_URL"] = `http://127.0.0.1:${port}`
    process.env["SIMULATOR_STOREFRONT_KEY"] = "pk_test"

    const { body } = await open("/page/storefront")
    shop.close()

    expect(body).toEqual({ configured: true, products })
    expect(asked).toEqual([
      expect.stringContaining("%2Bvariants.inventory_quantity"),
      "pk_test",
    ])
  })

  it("says so when the storefront does not answer", async () => {
    process.env["SIMULATOR_STOREFRONT_URL"] = "http://127.0.0.1:1"
    process.env["SIMULATOR_STOREFRONT_KEY"] = "pk_test"

    const { body } = await open("/page/storefront")

    expect(body).toMatchObject({
      configured: true,
      message: expect.stringContaining("did not answer") as string,
    })
  })
})
