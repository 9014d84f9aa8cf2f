import type { Express, NextFunction, Request, Response } from "express"
import express from "express"
import { pageRouter } from "./page"
import { routes } from "./routes"
import { AmazonServer } from "./serve-amazon"
import { consentRouter } from "./serve-consent"
import { controlRouter } from "./serve-control"
import { serveDocument } from "./serve-documents"
import { serveLwa } from "./serve-lwa"
import type { SimulatedAmazon } from "./simulated-amazon"
import type { Validation } from "./validation"
import type { WorldControl } from "./world-control"

/** The page, the control API, the consent page, the sign-in, the documents, and everything else is Amazon. */
export function createApp(
  amazon: SimulatedAmazon,
  control: WorldControl,
  validation: Validation,
  log: (line: string) => void
): Express {
  const app = express()
  app.disable("etag")
  app.disable("x-powered-by")
  app.use(pageRouter())
  app.use("/control", controlRouter(control))
  app.use("/apps/authorize", consentRouter(amazon))
  app.post(
    "/auth/o2/token",
    express.json(),
    express.urlencoded({ extended: false }),
    (request, response, next) => {
      serveLwa(amazon, request, response).catch(next)
    }
  )
  app.use("/documents", (request, response, next) => {
    serveDocument(amazon, request, response).catch(next)
  })
  const server = new AmazonServer(amazon, validation, routes, log)
  app.use((request: Request, response: Response, next: NextFunction) => {
    server.serve(request, response).catch(next)
  })
  return app
}
