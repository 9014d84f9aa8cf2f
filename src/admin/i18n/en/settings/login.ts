export const login = {
  title: "Connect this shop with Amazon",
  text: "Amazon has sent you here to give this shop access to your seller account. Go on if that is what you want; Amazon asks you once more.",
  goOn: "Go on at Amazon",
  nothing:
    "This page only answers when Amazon sends you here. Begin with Connect account in the settings.",
}
