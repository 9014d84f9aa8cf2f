export const en = {
  placeholder: {
    title: "Amazon is still verifying the payment",
    since: "Ordered {{date}}",
    text: "The units are reserved. Until Amazon is done, usually within 90 minutes and after 21 days at the latest, there is no address and no price, and this order cannot be edited, paid, shipped or cancelled here. Amazon then completes it or cancels it by itself; nothing needs to be done.",
  },
}
