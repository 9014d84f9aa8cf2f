export const widgets = {
  placeholder: {
    title: "Amazon is still verifying the payment",
    since: "{{order}}, ordered {{date}}",
    text: "Its units are reserved as far as your shop stocks them. Until Amazon is done, usually within 90 minutes, sometimes after days, there is no address and no price, and this order cannot be edited, paid, shipped or cancelled here. Amazon then completes it or cancels it by itself; nothing needs to be done.",
  },
}
