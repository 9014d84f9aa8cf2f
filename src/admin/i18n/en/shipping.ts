export const shipping = {}
