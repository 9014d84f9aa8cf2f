import { application, sellers } from "../../simulator/world/marketplaces"

/** What a seller finds in Seller Central, and types under Settings › Amazon. */
export function howToConnect(): string {
  const [seller] = sellers
  return `
Settings › Amazon › Connect (region Europe)
  Seller id       ${seller?.sellerId}
  Client id       ${application.clientId}
  Client secret   ${application.clientSecret}
  Refresh token   ${seller?.refreshToken}
`
}
