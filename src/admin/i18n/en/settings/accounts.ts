export const regions = {
  eu: "Europe",
  na: "North America",
  fe: "Far East",
}

export const accounts = {
  description: "The seller accounts that this shop is connected with.",
  connect: "Connect account",
  setUp: "Set up marketplaces",
  notSetUp:
    "Nothing is read yet: choose the marketplaces, and what happens to their orders.",
  emptyTitle: "Not connected yet",
  emptyText:
    "Connect your seller account, and pending Amazon orders hold their units here within minutes. You need access to Seller Central; it takes about five minutes.",
}

export const account = {
  states: {
    connected: "Connected",
    refused: "Refused by Amazon",
    paused: "Paused",
  },
  open: "Open",
  test: "Test connection",
  testConnected: "Amazon lets us in",
  testRefused: "Amazon does not let us in",
  seller: "Seller {{seller}}",
  readAgo: "read {{ago}}",
  neverRead: "Not yet",
  isPaused:
    "Paused: no orders are read and no numbers are sent. Units that are held stay held.",
  isRefused: "Amazon does not let us in:",
  renew: "Renew credentials",
  rename: "Rename",
  pause: "Pause",
  paused: "Paused",
  resume: "Resume",
  resumed: "Reading again",
  pauseAsk: "Pause {{name}}?",
  pauseText:
    "No orders are read and no numbers are sent until you resume. Units that are held stay held, and Amazon goes on selling.",
  disconnect: "Disconnect",
  disconnected: "Disconnected",
  disconnectAsk: "Disconnect {{name}}?",
  disconnectText:
    "The credentials are erased, and nothing is read from or sent to Amazon any more. Orders that are in Medusa stay. If you connect the same seller again, everything is found as it was, with pending orders switched off.",
  general: "Account",
  sellerId: "Seller id",
  region: "Region",
  lastRead: "Orders read",
  lastReadHint: "Everything that changed at Amazon until then is known here.",
  lastError: "Last error",
  lastErrorHint: "In Amazon's own words.",
  name: "Name",
  nameHint: "Only for you: Amazon does not see it.",
  marketplaces: "Marketplaces",
  marketplacesHint:
    "Sell in a new country? Test the connection, and it appears here.",
  fba: "Stock in Amazon's warehouses",
  fbaDescription:
    "Shows what lies in Amazon's warehouses as a stock location of its own, so that your storefront can sell it.",
  fbaMarketplace: "Marketplace",
  fbaMarketplaceHint:
    "Whose stock is shown. Amazon keeps one stock for Europe, so one marketplace is enough.",
  fbaOff: "Not shown",
  fbaLocation: "Stock location",
  fbaLocationHint:
    "Leave it empty, and one is made within a minute. One of your own must be empty.",
  fbaNewLocation: "Make a new one",
  fbaLocationSoon: "Appears within a minute",
  fbaLastRead: "Last read",
  fbaToStock: "Show stock at Amazon",
  credentials: {
    title: "Renew credentials",
    text: "Amazon is asked first: what it refuses is not stored. The old credentials are replaced.",
    consentText:
      "Amazon asks you once more whether this shop may have access, then brings you back here.",
    save: "Test and save",
    saved: "Credentials renewed",
  },
}

export const offers = {
  title: "Numbers on Amazon",
  description:
    "How many units Amazon may show. Each marketplace and each listing can say otherwise.",
  toPush: "See what would be sent",
  offering: "What Amazon shows",
  offeringHint:
    "Nothing is sent before you choose so. Switch off any other tool that sends numbers: two senders undo each other.",
  offerings: {
    stock: "What is left in stock",
    zero: "0, for a while",
    none: "Send nothing",
  },
  buffer: "Buffer in units",
  bufferHint: "So many are never offered on Amazon.",
  share: "Share in percent",
  shareHint: "Of what is left after the buffer.",
  cap: "At most, in units",
  capHint: "More is never offered, however much is left.",
  noCap: "No limit",
  asAccount: "{{value}} (as the account says)",
  emptyMeans: "Empty: as the account says.",
  jump: "Hold back big raises",
  jumpHint:
    "A raise to more than so many times what Amazon ever showed waits for your yes. Guards against typing errors in the stock.",
  jumpValue: "More than {{formatted}} times",
  jumpOff: "Never held back",
  match: "How listings find their products",
  matchHint:
    "In this order. A rule that fits two products decides nothing, and the listing waits for you.",
  matchRules: {
    sku: "Same SKU",
    barcode: "Barcode (EAN, UPC)",
    asin: "ASIN in the variant's metadata",
  },
  noMatch: "By hand only",
  wantsUnits: "Enter a whole number from 0, or leave it empty.",
  wantsPercent: "Enter a whole number from 1 to 100, or leave it empty.",
  wantsFactor: "Enter a whole number from 2 to 1000, or leave it empty.",
}
