export const connect = {
  title: "Connect Amazon",
  description: "Connect a seller account with this shop.",
  steps: {
    account: "Account",
    marketplaces: "Marketplaces",
    done: "First import",
  },
  accountTitle: "Your seller account",
  accountText:
    "Amazon is asked at once whether the connection works. Nothing is stored that Amazon refuses.",
  region: "Where do you sell?",
  regionHint: "Sell in two of these? Connect one account for each.",
  name: "Name",
  nameHint: "Only for you. Keep it or change it.",
  defaultName: "Amazon {{region}}",
  consent: "Connect with Amazon",
  consentText:
    "Amazon asks you whether this shop may have access, then brings you back here.",
  byCredentials: "Use the credentials of a private app instead",
  credentialsTitle: "Credentials of your app",
  credentialsText: "You find them in",
  developApps: "Seller Central › Develop Apps",
  noApp: "No app there yet?",
  appSteps: {
    create:
      "Under Develop Apps, add a new app client: a private one, for sellers.",
    roles:
      "Give it the roles Inventory and Order Tracking, Product Listing, Amazon Fulfillment and Direct-to-Consumer Delivery; the last one is for delivery addresses.",
    authorise:
      "Choose Authorise in the menu beside the app. Amazon shows the refresh token once.",
  },
  sellerId: "Merchant token (seller id)",
  sellerIdHint: "Seller Central › Settings › Account Info › Merchant Token.",
  clientId: "Client id",
  clientIdHint:
    "Develop Apps › LWA credentials › View. Begins with amzn1.application-oa2-client.",
  clientSecret: "Client secret",
  clientSecretHint: "In the same place, below the client id.",
  refreshToken: "Refresh token",
  refreshTokenHint:
    "Develop Apps › menu beside the app › Authorise. Begins with Atzr|.",
  needed: "Please paste it here.",
  sellerIdWrong:
    "A merchant token has 5 to 20 capital letters and digits, such as A2EXAMPLE12345.",
  nameNeeded: "Please give it a name.",
  connect: "Test and connect",
  testing: "Amazon is being asked …",
  marketplacesTitle_one: "Connected. Amazon names {{formatted}} marketplace",
  marketplacesTitle_other: "Connected. Amazon names {{formatted}} marketplaces",
  marketplacesText:
    "This is suggested by your shop's own settings. All of it can be changed later, for each marketplace.",
  where: "Orders from",
  whereHint:
    "Nothing is read from a marketplace that is not chosen. It can be set up later.",
  like: "As chosen above",
  likeLabel: "Pending orders from {{country}}",
  answerNeeded: "Please choose one of the three.",
  noneChosen: "Choose at least one marketplace.",
  noMarketplaces: "Amazon names no marketplace for this account",
  noMarketplacesText:
    "Check in Seller Central that the account may sell there, then test the connection again.",
  toAccount: "Show account",
  alreadyConnected:
    "This seller is connected already, as “{{name}}”. New credentials are entered there.",
  more: "Where orders go and what they are packed from",
  later: "Set up later",
  finish: "Start first import",
  doneTitle: "Everything is set up",
  doneText:
    "You can close this window: it goes on by itself, and the overview shows how far it is.",
  next: {
    title: "What happens now",
    paid: "Orders of the last 30 days that are paid and not shipped come in now and reserve their units.",
    import:
      "Pending orders appear from now on, usually two to seven minutes after they were placed.",
    reserve:
      "Pending orders lower the number on Amazon from now on, as soon as you let numbers be sent.",
    off: "Pending orders are left alone until they are paid.",
  },
  nextSteps: {
    title: "What is left to do",
    match: "Match products",
    matchText:
      "Listings with the same SKU find their product by themselves. What is left waits for you.",
    numbers: "Let numbers be sent",
    numbersText:
      "Nothing is sent to Amazon yet. See first what would be, then switch it on.",
  },
  toOrders: "Show orders",
  close: "Done",
}

export const callback = {
  title: "Back from Amazon",
  working: "The connection is being completed …",
  failed: "The connection was not completed",
  nothing:
    "Amazon brought nothing along: this page only answers when you come back from Amazon.",
  again: "Start again",
  back: "Back to the settings",
}
