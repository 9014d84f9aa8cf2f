// The contract of this folder: what the rest of the plugin may use of it.
//
// Left out on purpose: transport.ts (outside this folder nobody sends HTTP), wire/ (outside it
// nobody knows Amazon's shapes), retry.ts (a caller schedules; it does not repeat).

export type {
  AmazonGateway,
  MarketplaceParticipation,
  OrderPage,
  OrderQuery,
  RejectedOrder,
} from "./gateway"
export type {
  FeedResult,
  FeedState,
  FeedStatus,
  ListedItem,
  ListingIssue,
  ListingPage,
  ListingQuery,
  ListingsGateway,
  QuantityMessage,
  QuantityPatch,
  ReportStatus,
  Submission,
} from "./listings-gateway"
export type {
  FbaGateway,
  FbaStock,
  FbaStockPage,
  ReportedReturn,
  ReturnsReportKind,
} from "./fba-gateway"
export {
  outboundSpeeds,
  outboundVersions,
  type OutboundAuthorization,
  type OutboundGateway,
  type OutboundItem,
  type OutboundMoney,
  type OutboundOrder,
  type OutboundPackage,
  type OutboundPackageStatus,
  type OutboundPreview,
  type OutboundPreviewQuery,
  type OutboundProblem,
  type OutboundRequest,
  type OutboundReturn,
  type OutboundReturnRequest,
  type OutboundReturnsGateway,
  type OutboundSpeed,
  type OutboundVersion,
} from "./outbound-gateway"
export type {
  KnownPackage,
  PackageStatus,
  ShipmentConfirmation,
  ShipmentsGateway,
  ShippedItem,
} from "./shipments-gateway"
export {
  createGateway,
  type AmazonCredentials,
  type GatewayOptions,
} from "./create-gateway"
export type { Clock } from "./ask"
export { exchangeCode } from "./exchange-code"
export { confirmUrl, consentUrl, regionOfLogin } from "./seller-central"
export {
  productionEndpoints,
  sandboxEndpoints,
  type Endpoint,
  type Region,
} from "./endpoints"
export { findMarketplace, marketplaces, type Marketplace } from "./marketplaces"

export type { CallBudget, RateNews, Turn } from "./call-budget"
export { createMemoryBudget } from "./create-memory-budget"
export {
  fullBucket,
  learn,
  refill,
  take,
  type TokenBucket,
} from "./token-bucket"
export { usagePlans, type Operation, type UsagePlan } from "./usage-plans"

export {
  isSpApiError,
  SpApiError,
  type FailedOperation,
} from "./errors/sp-api-error"
export {
  isNotAuthorizedError,
  NotAuthorizedError,
  type Refusal,
} from "./errors/not-authorized-error"
export {
  isRateLimitedError,
  RateLimitedError,
} from "./errors/rate-limited-error"
export {
  isRejectedError,
  RejectedError,
  type AmazonComplaint,
} from "./errors/rejected-error"
export {
  isUnavailableError,
  UnavailableError,
} from "./errors/unavailable-error"
export {
  isUnexpectedShapeError,
  UnexpectedShapeError,
} from "./errors/unexpected-shape-error"
