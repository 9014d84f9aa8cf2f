// Seller Central's consent page, as a plain form: who signs in, and whether he lets the app in.
//
// With a login address, a seller who lets it in goes there first and comes back to the confirmation,
// as Amazon does from its Appstore and for drafts.
//
// What happens on a refusal Amazon does not document ("can exit without authorizing"). Here the
// browser returns with the words of RFC 6749, 4.1.2.1.

import type { Request, Response, Router } from "express"
import express from "express"
import type { Admitted, ConsentRequest } from "./consents"
import { seal, unseal } from "./sealed"
import type { SimulatedAmazon } from "./simulated-amazon"
import {
  application,
  marketplacesOf,
  sellers,
  type Seller,
} from "./world/marketplaces"

export function consentRouter(amazon: SimulatedAmazon): Router {
  const router = express.Router()
  router.use(express.urlencoded({ extended: false }))
  router.get("/confirm/:id", (request, response) => {
    confirm(amazon, request, response)
  })
  router.get("/consent", (request, response) => {
    const asked = read(request.query)
    const admitted = amazon.consents.admit(asked)
    if (typeof admitted === "string") {
      return refuse(response, admitted)
    }
    response.type("html").send(page(form(asked)))
  })
  router.post("/consent", (request, response) => {
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
  const { loginUrl } = amazon.consents.settings
  if (fields["decision"] !== "authorise") {
    return leave(response, admitted.redirectUri, {
      state: admitted.state,
      error: "access_denied",
      error_description: "The seller did not authorise the application.",
    })
  }
  if (!loginUrl) {
    return giveCode(amazon, response, admitted, seller)
  }
  const here = `http://${request.get("host") ?? "localhost"}`
  leave(response, loginUrl, {
    amazon_callback_uri: `${here}/apps/authorize/confirm/${application.applicationId}`,
    amazon_state: seal({ sellerId: seller.sellerId }),
    selling_partner_id: seller.sellerId,
    version: textOf(fields["version"]),
  })
}

/** The seller is back from the application's login. */
function confirm(
  amazon: SimulatedAmazon,
  request: Request,
  response: Response
): void {
  const admitted = amazon.consents.admit({
    ...read(request.query),
    applicationId: request.params["id"] ?? null,
  })
  const known = unseal(textOf(request.query["amazon_state"]) ?? "") as {
    sellerId?: string
  } | null
  const seller = sellers.find(({ sellerId }) => sellerId === known?.sellerId)
  if (typeof admitted === "string" || !seller) {
    return refuse(
      response,
      typeof admitted === "string"
        ? admitted
        : "The amazon_state is none of Amazon's."
    )
  }
  giveCode(amazon, response, admitted, seller)
}

const giveCode = (
  amazon: SimulatedAmazon,
  response: Response,
  { redirectUri, state }: Admitted,
  seller: Seller
): void =>
  leave(response, redirectUri, {
    state,
    selling_partner_id: seller.sellerId,
    spapi_oauth_code: amazon.lwa.issueCode(seller, amazon.clock.now()),
  })

function leave(
  response: Response,
  address: string,
  query: Record<string, string | null>
): void {
  const target = new URL(address)
  for (const [name, value] of Object.entries(query)) {
    if (value !== null) {
      target.searchParams.set(name, value)
    }
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
