// One problem as the owner reads it: what happened, what to do, where, and what a retry would ask
// for.

import { sayStock } from "../fba/explain"
import { ofAccount, ofReading } from "./account-problems"
import {
  advise,
  type FoundProblem,
  type ShownProblem,
  type Words,
} from "./found-problem"
import {
  ofInspection,
  ofOffer,
  ofOrder,
  ofOutbound,
  ofReturn,
  ofShipment,
  ofUnmapped,
  ofUnreadable,
} from "./order-problems"

export function showProblem(found: FoundProblem): ShownProblem {
  const { detail: _, since, ...shown } = found
  return {
    ...shown,
    since: since === null ? null : new Date(since).toISOString(),
    ...wordsOf(found),
  }
}

function wordsOf(found: FoundProblem): Words {
  switch (found.kind) {
    case "account":
      return ofAccount(found.id, found.detail)
    case "sync":
      return ofReading(found.account_id, found.detail)
    case "order":
      return ofOrder(found.id, found.detail)
    case "unreadable":
      return ofUnreadable(found.detail)
    case "unmapped_sku":
      return ofUnmapped(found.detail)
    case "offer":
      return ofOffer(found.id, found.detail)
    case "shipment":
      return ofShipment(found.id, found.detail)
    case "outbound":
      return ofOutbound(found.id, found.detail)
    case "return":
      return ofReturn(found.id, found.detail)
    case "inspection":
      return ofInspection(found.detail)
    case "fba_stock":
      return {
        ...sayStock(found.detail),
        ...advise(null),
        retry: null,
        path: `/amazon/fba-stock?q=${encodeURIComponent(found.detail.sku)}`,
      }
  }
}
