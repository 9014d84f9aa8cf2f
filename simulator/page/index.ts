// One page to press the buttons, and a window on the shop's own stock.

import { readFileSync } from "node:fs"
import path from "node:path"
import type { Router } from "express"
import express from "express"

export function pageRouter(): Router {
  const router = express.Router()
  router.get("/", (_request, response) => {
    response.type("html").send(wholePage())
  })
  router.get("/page/storefront", (_request, response, next) => {
    askStorefront().then((answer) => response.json(answer), next)
  })
  return router
}

/** The script travels inside the page, so that one request fetches all of it. */
function wholePage(): string {
  const page = readFileSync(path.join(__dirname, "page.html"), "utf8")
  const script = readFileSync(require.resolve("./page.js"), "utf8")
  return page.replace(
    "<!-- page.js -->",
    () => `<script type="module">${script}</script>`
  )
}

type Storefront = { configured: boolean; products: unknown[]; message?: string }

/** Through here because the shop's CORS rules do not know this page. */
async function askStorefront(): Promise<Storefront> {
  const url = process.env["SIMULATOR_STOREFRONT_URL"]
  const key = process.env["SIMULATOR_STOREFRONT_KEY"]
  if (!url || !key) {
    return { configured: false, products: [] }
  }
  try {
    const response = await fetch(
      `${url}/store/products?limit=50&fields=*variants,%2Bvariants.inventory_quantity`,
      {
        headers: { "x-publishable-api-key": key },
        signal: AbortSignal.timeout(5000),
      }
    )
    const { products = [] } = (await response.json()) as {
      products?: unknown[]
    }
    return response.ok
      ? { configured: true, products }
      : {
          configured: true,
          products: [],
          message: `The storefront answered ${response.status}.`,
        }
  } catch (error) {
    return {
      configured: true,
      products: [],
      message: `The storefront did not answer: ${String(error)}`,
    }
  }
}
