// Seller Central's consent page, as a plain form: who signs in, and whether he lets the app in.
//
// What happens on a refusal Amazon does not document ("can exit without authorizing"). Here the
// browser returns with the words of RFC 6749, 4.1.2.1.

import type { Request, Response, Router } from "express"
import express from "express"
import type { ConsentRequest } from "./consents"
import type { SimulatedAmazon } from "./simulated-amazon"
import { marketplacesOf, sellers } from "./world/marketplaces"

export function consentRouter(amazon: SimulatedAmazon): Router {
  const router = express.Router()
  router.use(express.urlencoded({ extended: false }))
  router.get("/", (request, response) => {
    const asked = read(request.query)
    const admitted = amazon.consents.admit(asked)
    if (typeof admitted === "string") {
      return refuse(response, admitted)
    }
    response.type("html").send(page(form(asked)))
  })
  router.post("/", (request, response) => {
    decide(amazon, request, response)
  })
  return router
}

function decide(
  amazon: SimulatedAmazon,
  request: Request,
  response: Response
): void {
  const fields = (request.body ?? {}) as Record<string, unknown>
  const admitted = amazon.consents.admit(read(fields))
  const seller = sellers.find(({ sellerId }) => sellerId === fields["seller"])
  if (typeof admitted === "string" || !seller) {
    return refuse(
      response,
      typeof admitted === "string" ? admitted : "There is no such seller."
    )
  }
  const target = new URL(admitted.redirectUri)
  if (admitted.state !== null) {
    target.searchParams.set("state", admitted.state)
  }
  if (fields["decision"] === "authorise") {
    const code = amazon.lwa.issueCode(seller, amazon.clock.now())
    target.searchParams.set("selling_partner_id", seller.sellerId)
    target.searchParams.set("spapi_oauth_code", code)
  } else {
    target.searchParams.set("error", "access_denied")
    target.searchParams.set(
      "error_description",
      "The seller did not authorise the application."
    )
  }
  response.redirect(303, target.toString())
}

const textOf = (value: unknown): string | null =>
  typeof value === "string" && value !== "" ? value : null

const read = (from: Record<string, unknown>): ConsentRequest => ({
  applicationId: textOf(from["application_id"]),
  state: textOf(from["state"]),
  redirectUri: textOf(from["redirect_uri"]),
  version: textOf(from["version"]),
})

const refuse = (response: Response, why: string): void => {
  response
    .status(400)
    .type("html")
    .send(page(`<p role="alert">${escape(why)}</p>`))
}

function form(asked: ConsentRequest): string {
  const hidden = [
    ["application_id", asked.applicationId],
    ["state", asked.state],
    ["redirect_uri", asked.redirectUri],
    ["version", asked.version],
  ].map(([name, value]) =>
    value === null || value === undefined
      ? ""
      : `<input type="hidden" name="${name}" value="${escape(value)}">`
  )
  const accounts = sellers.map((seller, n) => {
    const where = marketplacesOf(seller).map(({ countryCode }) => countryCode)
    return `<label><input type="radio" name="seller" value="${seller.sellerId}"${n === 0 ? " checked" : ""}>
      ${escape(seller.storeName)} <small>${seller.sellerId}, ${where.join(", ")}</small></label>`
  })
  return `<form method="post" action="/apps/authorize/consent">
    ${hidden.join("")}
    <fieldset><legend>Signed in as</legend>${accounts.join("")}</fieldset>
    <p>The application wants to read your orders and listings, and to change quantities and shipments.</p>
    <button name="decision" value="authorise">Authorise</button>
    <button name="decision" value="refuse">Refuse</button>
  </form>`
}

const page = (content: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Authorise an application – Simulated Seller Central</title>
    <link rel="icon" href="data:,">
    <style>
      :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
      main { max-width: 34rem; margin: 10vh auto; padding: 0 1rem; }
      fieldset { display: grid; gap: 0.5rem; }
      button { font: inherit; padding: 0.4rem 1rem; }
    </style>
  </head>
  <body><main><h1>Simulated Seller Central</h1>${content}</main></body>
</html>`

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
