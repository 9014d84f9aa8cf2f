import {
  createFindParams,
  createSelectParams,
} from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"
import { isHostName } from "../../../../domain/shipment/carrier"
import { line, oneOrMore } from "../query-words"

const match = z.enum(["provider", "option", "tracking_host", "name"])
const words = line(200)

export const GetCarriersParams = createFindParams({
  limit: 50,
  order: "value",
})
  .extend({
    q: z.string().optional(),
    match: oneOrMore(match).optional(),
    carrier_code: oneOrMore(z.string()).optional(),
  })
  .strict()

export const GetCarrierParams = createSelectParams()

const hasHost = ({ match: kind, value }: { match?: string; value?: string }) =>
  kind !== "tracking_host" || value === undefined || isHostName(value)
const hostSentence =
  'value: for a tracking_host, it is a host name alone, such as "tracking.example.com".'

const hasName = (rule: {
  carrier_code?: string
  carrier_name?: string | null
}) => rule.carrier_code !== "Other" || Boolean(rule.carrier_name)
const nameSentence =
  'carrier_name: with the carrier_code "Other", Amazon wants the name of the carrier.'

export const AddCarrier = z
  .strictObject({
    match,
    value: words,
    carrier_code: words,
    carrier_name: words.nullable().default(null),
    shipping_method: words.nullable().default(null),
  })
  .refine(hasHost, hostSentence)
  .refine(hasName, nameSentence)
export type AddCarrier = z.infer<typeof AddCarrier>

export const ChangeCarrier = z
  .strictObject({
    match: match.optional(),
    value: words.optional(),
    carrier_code: words.optional(),
    carrier_name: words.nullable().optional(),
    shipping_method: words.nullable().optional(),
  })
  .refine(hasHost, hostSentence)
export type ChangeCarrier = z.infer<typeof ChangeCarrier>
