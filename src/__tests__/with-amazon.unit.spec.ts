import { withAmazon } from "../with-amazon"

const options = {
  plugin: { encryptionKeys: "first:key" },
  fulfillment: { surcharge: "1.50" },
}

const plugin = {
  resolve: "medusa-plugin-amazon",
  options: { encryptionKeys: "first:key" },
}

const manual = { resolve: "@medusajs/medusa/fulfillment-manual", id: "manual" }

const amazon = {
  resolve: "medusa-plugin-amazon/providers/amazon-fulfillment",
  id: "amazon",
  options: { surcharge: "1.50" },
}

it("A shop that has configured nothing keeps Medusa's manual provider", () => {
  expect(withAmazon({}, options)).toEqual({
    plugins: [plugin],
    modules: [
      {
        resolve: "@medusajs/medusa/fulfillment",
        dependencies: ["amazon", "query"],
        options: { providers: [manual, amazon] },
      },
    ],
  })
})

it("Keeps the shop's own plugins, modules, providers and dependencies", () => {
  const dhl = { resolve: "./src/providers/dhl", id: "dhl" }
  const brand = { resolve: "./src/modules/brand" }

  const config = withAmazon(
    {
      projectConfig: { databaseUrl: "postgres://shop" },
      plugins: ["wishlist"],
      modules: [
        brand,
        {
          resolve: "@medusajs/medusa/fulfillment",
          dependencies: ["brand"],
          options: { providers: [dhl] },
        },
      ],
    },
    options
  )

  expect(config).toEqual({
    projectConfig: { databaseUrl: "postgres://shop" },
    plugins: ["wishlist", plugin],
    modules: [
      brand,
      {
        resolve: "@medusajs/medusa/fulfillment",
        dependencies: ["brand", "amazon", "query"],
        options: { providers: [dhl, amazon] },
      },
    ],
  })
})

it("Understands modules that are listed by name", () => {
  const own = { resolve: "./src/providers/dhl", id: "dhl" }

  const { modules } = withAmazon(
    { modules: { fulfillment: { options: { providers: [own] } } } },
    options
  )

  expect(modules.fulfillment.options.providers).toEqual([own, amazon])
})

it("Adds nothing twice", () => {
  const once = withAmazon({}, options)

  expect(withAmazon(once, options)).toEqual(once)
})

it("Leaves the config that it was given as it was", () => {
  const config = { plugins: ["wishlist"] }

  withAmazon(config, options)

  expect(config).toEqual({ plugins: ["wishlist"] })
})
