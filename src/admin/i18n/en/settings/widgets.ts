export const channelWidget = {
  title: "Pending Amazon orders",
  description:
    "Orders from these marketplaces go to this sales channel. A pending one is sold, but Amazon is still verifying its payment.",
  change: "Change",
  changeOf: "Change what happens to pending orders from {{country}}",
}

export const locationWidget = {
  title: "Amazon",
  mirrorText:
    "This location mirrors what lies in Amazon's warehouses for {{account}}. What is counted here by hand is put right by itself.",
  toStock: "Show stock at Amazon",
  sells:
    "Amazon orders reserve their units here. The number says when this location is asked.",
  first: "first choice",
  position: "number {{position}} of {{total}}",
}
